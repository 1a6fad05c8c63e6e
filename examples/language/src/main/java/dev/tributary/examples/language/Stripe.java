package dev.tributary.examples.language;

import dev.tributary.annotations.BearerToken;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.KeysetPagination;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.TableOption;
import dev.tributary.annotations.Wire;
import dev.tributary.annotations.WireFormat;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Query;

/**
 * Pages that are asked for by the last row's key, and an option that is a list: modelled on the charges and the
 * subscriptions of the Stripe API.
 */
@Source(name = "stripe", baseUrl = "https://api.stripe.com/v1/", documentation = "https://docs.stripe.com/api")
@BearerToken("{api_key}")
@Records("/data")
@WireFormat(Wire.EPOCH_SECONDS)
@KeysetPagination(last = "/id", param = "starting_after", sizeParam = "limit", size = 100, hasMore = "/has_more")
public interface Stripe {

    /** Charges of customers. */
    @Table
    @GET("charges")
    List<Charge> charges();

    /**
     * Subscriptions.
     *
     * @param expand the objects to include, such as {@code data.customer}
     */
    @Table
    @GET("subscriptions?status=all")
    List<Subscription> subscriptions(@TableOption(required = false) @Query("expand[]") List<String> expand);

    /** A charge. */
    record Charge(@Key String id, long amount, String currency, String status, Instant created) {}

    /** A subscription. */
    record Subscription(@Key String id, String customer, String status, Instant created, Instant canceledAt) {}
}
