package dev.tributary.examples.language;

import dev.tributary.annotations.At;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.MapKey;
import dev.tributary.annotations.NoAuth;
import dev.tributary.annotations.Outer;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.TableOption;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Path;

/** Frankfurter: reference rates of currencies, keyed by day and by currency. */
@Source(name = "frankfurter", baseUrl = "https://api.frankfurter.dev/v1/", documentation = "https://frankfurter.dev")
@NoAuth
@SinglePage
public interface Frankfurter {

    /** One row for each day and currency: {@code {"base": "EUR", "rates": {"2026-03-02": {"USD": 1.04}}}}. */
    @Table
    @Records("/rates/*/*")
    @GET("{days}")
    List<Rate> rates(@TableOption(description = "Such as 2026-01-01..2026-03-31") @Path("days") String days);

    /**
     * A currency on a day.
     *
     * @param rate how much of it one unit of the base is worth
     */
    record Rate(
            @Key @MapKey(levels = 2) LocalDate day,
            @Key @MapKey String currency,
            @At("") BigDecimal rate,
            @Outer("/base") String base) {}
}
