package com.example.shop;

import dev.tributary.annotations.ApiKey;
import dev.tributary.annotations.Cursor;
import dev.tributary.annotations.CursorStart;
import dev.tributary.annotations.Incremental;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.OffsetPagination;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Query;

/** A shop: its orders and customers. */
@Source(name = "shop", baseUrl = "https://{region}.shop.example.com/api/")
@ApiKey(header = "X-Api-Key")
@Records("/data")
@OffsetPagination(sizeParam = "limit", size = 50, total = "/total")
public interface Shop {

    /** Orders, changed since the last run. */
    @Table
    @Incremental(lag = "PT10S")
    @GET("orders")
    List<Order> orders(@CursorStart @Query("updated_since") Instant since);

    /** Everybody who ever ordered. */
    @Table
    @GET("customers")
    List<Customer> customers();

    /** @param total what is to be paid, in the shop's currency */
    record Order(@Key long id, BigDecimal total, List<Line> lines, @Cursor Instant updatedAt) {}

    /** A line of an order. */
    record Line(String sku, long quantity) {}

    /** A customer. */
    record Customer(@Key String id, String name, String email) {}
}
