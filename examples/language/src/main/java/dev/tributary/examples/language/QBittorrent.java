package dev.tributary.examples.language;

import dev.tributary.annotations.Action;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.LoginSession;
import dev.tributary.annotations.OnError;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Wire;
import dev.tributary.annotations.WireFormat;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;

/** qBittorrent: the transfers of a client. One logs in by a form, and the session is a cookie; when it has ended, the answer is 403. */
@Source(
        name = "qbittorrent",
        displayName = "qBittorrent",
        baseUrl = "https://{host}/api/v2/",
        documentation = "https://github.com/qbittorrent/qBittorrent/wiki/WebUI-API-(qBittorrent-4.1)")
@LoginSession(
        url = "auth/login",
        parameters = {"username: {username}", "password: {password}"},
        cookie = "SID")
@OnError(status = 403, action = Action.UNAUTHORIZED)
public interface QBittorrent {

    /** All transfers. */
    @GET("torrents/info?sort=added_on")
    @SinglePage
    List<Torrent> torrents();

    /** A transfer. */
    record Torrent(
            @Key String hash,
            String name,
            String state,
            Long size,
            Double ratio,
            @WireFormat(Wire.EPOCH_SECONDS) Instant addedOn) {}
}
