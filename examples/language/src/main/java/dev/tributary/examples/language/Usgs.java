package dev.tributary.examples.language;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tributary.annotations.Cursor;
import dev.tributary.annotations.CursorStart;
import dev.tributary.annotations.Format;
import dev.tributary.annotations.Incremental;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.Naming;
import dev.tributary.annotations.NoAuth;
import dev.tributary.annotations.Payload;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.TableOption;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Query;

/** The earthquake catalog of the USGS, whose answers are CSV. */
@Source(
        name = "usgs",
        displayName = "USGS Earthquakes",
        baseUrl = "https://earthquake.usgs.gov/fdsnws/event/1/",
        naming = Naming.CAMEL_CASE,
        documentation = "https://earthquake.usgs.gov/fdsnws/event/1/")
@NoAuth
public interface Usgs {

    /**
     * Earthquakes, and other events that shake the ground.
     *
     * @param minMagnitude the least magnitude
     */
    @Table
    @Incremental(lookback = "PT1H")
    @Payload(Format.CSV)
    @SinglePage
    @GET("query?format=csv&orderby=time-asc")
    List<Earthquake> earthquakes(
            @TableOption(required = false, defaultValue = "4.5") @Query("minmagnitude") String minMagnitude,
            @CursorStart(initial = "2020-01-01T00:00:00Z") @Query("updatedafter") Instant since);

    /**
     * An event.
     *
     * @param mag the magnitude
     * @param magType how the magnitude was determined
     * @param depth kilometres below the surface
     */
    record Earthquake(
            @Key String id,
            Instant time,
            double latitude,
            double longitude,
            Double depth,
            Double mag,
            String magType,
            String place,
            String type,
            @JsonProperty("nst") Long stations,
            @Cursor Instant updated) {}
}
