package dev.tributary.examples.language;

import dev.tributary.annotations.Key;
import dev.tributary.annotations.NoAuth;
import dev.tributary.annotations.Outer;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.TableOption;
import dev.tributary.annotations.Wire;
import dev.tributary.annotations.WireFormat;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Query;

/** Open-Meteo: hourly weather, one array a variable. */
@Source(
        name = "open_meteo",
        baseUrl = "https://api.open-meteo.com/v1/",
        documentation = "https://open-meteo.com/en/docs")
@NoAuth
@SinglePage
public interface OpenMeteo {

    /** The hours of a forecast: {@code {"hourly": {"time": [...], "temperature_2m": [...]}}}. */
    @Table
    @Records(value = "/hourly", columnar = true)
    @GET("forecast?hourly=temperature_2m,precipitation&timezone=GMT")
    List<Hour> hours(
            @TableOption(description = "Degrees north") @Query("latitude") String latitude,
            @TableOption(description = "Degrees east") @Query("longitude") String longitude);

    /** What an hour is like. */
    record Hour(
            @Key @WireFormat(value = Wire.ISO_LOCAL, zone = "UTC")
            Instant time,

            Double temperature_2m,
            Double precipitation,
            @Outer("/elevation") Double elevation) {}
}
