package dev.tributary.examples.language;

import dev.tributary.annotations.ClientAuthentication;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.OAuth2RefreshToken;
import dev.tributary.annotations.PageNumberPagination;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;

/** Strava: the activities of an athlete. Each use of a refresh token gives another, and ends the one before. */
@Source(
        name = "strava",
        baseUrl = "https://www.strava.com/api/v3/",
        documentation = "https://developers.strava.com/docs/authentication/")
@OAuth2RefreshToken(
        tokenUrl = "https://www.strava.com/oauth/token",
        clientAuthentication = ClientAuthentication.BODY,
        rotating = true)
public interface Strava {

    /** What the athlete did. */
    @Table
    @GET("athlete/activities")
    @PageNumberPagination(param = "page", sizeParam = "per_page", size = 100)
    List<Activity> activities();

    /** An activity. */
    record Activity(@Key long id, String name, String sportType, Double distance, Long movingTime, Instant startDate) {}
}
