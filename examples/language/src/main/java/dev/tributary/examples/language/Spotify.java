package dev.tributary.examples.language;

import dev.tributary.annotations.Key;
import dev.tributary.annotations.OAuth2ClientCredentials;
import dev.tributary.annotations.OffsetPagination;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.TableOption;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Path;

/** Spotify: the albums of an artist. A client gets a token that is valid for an hour. */
@Source(
        name = "spotify",
        baseUrl = "https://api.spotify.com/v1/",
        documentation = "https://developer.spotify.com/documentation/web-api/tutorials/client-credentials-flow")
@OAuth2ClientCredentials(tokenUrl = "https://accounts.spotify.com/api/token")
public interface Spotify {

    /** The albums of an artist. */
    @Table
    @GET("artists/{artist}/albums")
    @Records("/items")
    @OffsetPagination(param = "offset", sizeParam = "limit", size = 50)
    List<Album> albums(@TableOption @Path("artist") String artist);

    /** An album. */
    record Album(@Key String id, String name, String albumType, Long totalTracks, String releaseDate) {}
}
