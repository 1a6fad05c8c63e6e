package dev.tributary.examples.language;

import dev.tributary.annotations.At;
import dev.tributary.annotations.Decimal;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.NoAuth;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.TableOption;
import dev.tributary.annotations.Wire;
import dev.tributary.annotations.WireFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Query;

/** Binance: the candles of a market, each an array of a fixed order. */
@Source(
        name = "binance",
        baseUrl = "https://api.binance.com/api/v3/",
        documentation = "https://developers.binance.com/docs/binance-spot-api-docs")
@NoAuth
@SinglePage
public interface Binance {

    /** The candles: {@code [[1499040000000, "0.01634790", "0.80000000", ...]]}. */
    @Table
    @GET("klines?interval=1d&limit=1000")
    List<Candle> candles(@TableOption(description = "Such as BTCUSDT") @Query("symbol") String symbol);

    /** What was paid within a day. */
    record Candle(
            @Key @At("/0") @WireFormat(Wire.EPOCH_MILLIS) Instant openedAt,
            @At("/1") @Decimal(precision = 38, scale = 8) BigDecimal opened,
            @At("/4") @Decimal(precision = 38, scale = 8) BigDecimal closed,
            @At("/8") Long trades) {}
}
