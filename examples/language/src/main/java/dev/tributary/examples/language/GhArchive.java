package dev.tributary.examples.language;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tributary.annotations.Compression;
import dev.tributary.annotations.Format;
import dev.tributary.annotations.FromOption;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.NoAuth;
import dev.tributary.annotations.Payload;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.TableOption;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Path;

/** GH Archive: all public events of GitHub, an hour a file of compressed NDJSON. */
@Source(
        name = "gh_archive",
        displayName = "GH Archive",
        baseUrl = "https://data.gharchive.org/",
        documentation = "https://www.gharchive.org/")
@NoAuth
@SinglePage
public interface GhArchive {

    /**
     * The events of an hour.
     *
     * @param hour the hour in UTC, such as {@code 2026-01-31-7}
     */
    @Table
    @Payload(value = Format.NDJSON, compression = Compression.GZIP)
    @GET("{hour}.json.gz")
    List<Event> events(@TableOption(pattern = "[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9]{1,2}") @Path("hour") String hour);

    /**
     * An event.
     *
     * @param payload what happened, in a form that depends on the type
     */
    record Event(
            @Key String id,
            String type,
            Actor actor,
            Repo repo,
            Object payload,
            @JsonProperty("public") Boolean isPublic,
            Instant createdAt,
            @FromOption("hour") String hour) {}

    /** Who did it. */
    record Actor(long id, String login) {}

    /** Where it was done. */
    record Repo(long id, String name) {}
}
