package dev.tributary.benchmarks.decode;

import dev.tributary.annotations.*;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import retrofit2.http.GET;

/** The orders of a shop: nested records as the larger APIs send them, every field of them a column. */
@Source(name = "benchmark_orders", baseUrl = "https://orders.example.com/v1/")
@NoAuth
@SinglePage
public interface Orders {

    /** All orders. */
    @Table
    @GET("orders")
    List<Order> orders();

    /** An order. */
    record Order(
            @Key long id,
            String number,
            String url,
            String status,
            String currency,
            @Decimal(precision = 18, scale = 2) BigDecimal total,
            @Decimal(precision = 18, scale = 2) BigDecimal tax,
            boolean gift,
            Boolean paid,
            Double weight,
            Customer customer,
            Address shippingAddress,
            Address billingAddress,
            List<Item> items,
            List<Shipment> shipments,
            List<String> tags,
            String note,
            String cancelReason,
            LocalDate dueOn,
            Instant createdAt,
            Instant updatedAt,
            Instant cancelledAt) {}

    /** Who ordered. */
    record Customer(
            long id,
            String email,
            String name,
            String phone,
            String avatarUrl,
            String locale,
            boolean verified,
            Long ordersCount,
            Instant createdAt) {}

    /** Where to. */
    record Address(
            String name,
            String street,
            String city,
            String postalCode,
            String country,
            Double latitude,
            Double longitude) {}

    /** A line of an order. */
    record Item(
            long id,
            String sku,
            String title,
            long quantity,
            @Decimal(precision = 18, scale = 2) BigDecimal price,
            boolean taxable,
            String imageUrl,
            List<Option> options) {}

    /** What a line was chosen by. */
    record Option(String name, String value) {}

    /** A parcel on its way. */
    record Shipment(long id, String carrier, String trackingNumber, Instant shippedAt, Instant deliveredAt) {}
}
