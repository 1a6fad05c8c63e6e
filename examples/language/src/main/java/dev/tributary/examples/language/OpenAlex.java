package dev.tributary.examples.language;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tributary.annotations.CursorPagination;
import dev.tributary.annotations.Hook;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.NoAuth;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.TableOption;
import dev.tributary.runtime.hook.RowMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import retrofit2.http.GET;
import retrofit2.http.Query;

/** OpenAlex: scholarly works. Their abstracts come as an index of words, from which a hook makes the text again. */
@Source(
        name = "openalex",
        displayName = "OpenAlex",
        baseUrl = "https://api.openalex.org/",
        documentation = "https://docs.openalex.org/api-entities/works")
@NoAuth
@Records("/results")
@CursorPagination(token = "/meta/next_cursor", param = "cursor", first = "*", sizeParam = "per-page", size = 200)
public interface OpenAlex {

    /** Works that a filter finds. */
    @Hook(OpenAlex.Abstracts.class)
    @GET("works")
    List<Work> works(
            @TableOption(description = "Such as institutions.ror:https://ror.org/02y3ad647") @Query("filter")
                    String filter);

    /**
     * A work.
     *
     * @param summary the abstract
     */
    record Work(
            @Key String id,
            String doi,
            String title,
            String type,
            Long publicationYear,
            LocalDate publicationDate,
            Long citedByCount,
            @JsonProperty("abstract") String summary) {}

    /** The text of {@code {"Despite": [0], "growing": [1, 7], ...}}. */
    final class Abstracts implements RowMapper {
        static final String INDEX = "abstract_inverted_index";

        @Override
        public Map<String, @Nullable Object> map(Map<String, @Nullable Object> record) {
            Map<String, @Nullable Object> work = new HashMap<>(record);
            if (work.remove(INDEX) instanceof Map<?, ?> index) {
                TreeMap<Long, String> words = new TreeMap<>();
                index.forEach((word, places) ->
                        ((List<?>) places).forEach(place -> words.put((Long) place, String.valueOf(word))));
                work.put("abstract", String.join(" ", words.values()));
            }
            return work;
        }
    }
}
