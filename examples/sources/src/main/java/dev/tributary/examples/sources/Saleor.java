package dev.tributary.examples.sources;

import dev.tributary.annotations.*;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import retrofit2.http.POST;

/** Saleor, a shop by GraphQL: its orders, customers, products and channels. */
@Source(
        name = "saleor",
        displayName = "Saleor",
        baseUrl = "https://{domain}/",
        naming = Naming.CAMEL_CASE,
        documentation = "https://docs.saleor.io/api-usage/overview")
@ConnectionOption(name = "domain", description = "The shop's host name, such as example.saleor.cloud")
@ConnectionOption(name = "token", description = "The token of an app that may manage what is read", secret = true)
@BearerToken
@OnError(
        status = {200, 400},
        at = "/errors/0/extensions/exception/code",
        matching = "ExpiredSignatureError|InvalidTokenError|JSONWebTokenError",
        action = Action.UNAUTHORIZED)
@OnError(
        status = {200, 400},
        at = "/errors/0/extensions/exception/code",
        matching = "PermissionDenied",
        message = "give the app the permission that is missing: {/errors/0/message}")
@OnError(
        status = {200, 400},
        at = "/errors/0/extensions/exception/code",
        matching = "QueryCostError",
        message = "the shop's limit of a query's cost is too low for these pages: {/errors/0/message}")
public interface Saleor {

    /** Orders that changed since the last run, with their lines. */
    @Table
    @Incremental(lookback = "PT1M")
    @POST("graphql/")
    @GraphQL("""
            query($since: DateTime, $size: Int!, $after: String) {
              orders(first: $size, after: $after, filter: {updatedAt: {gte: $since}}) {
                edges { node {
                  id number status paymentStatus userEmail created updatedAt
                  channel { id slug currencyCode }
                  total { gross { amount currency } tax { amount currency } }
                  shippingAddress { city postalCode country { code } }
                  lines { id productName variantName productSku quantity unitPrice { gross { amount currency } } } } }
                pageInfo { hasNextPage endCursor } } }""")
    @Records("/data/orders/edges/*/node")
    @CursorPagination(
            token = "/data/orders/pageInfo/endCursor",
            param = "/variables/after",
            sizeParam = "/variables/size",
            size = 50,
            hasMore = "/data/orders/pageInfo/hasNextPage")
    List<Order> orders(@CursorStart(initial = "1970-01-01T00:00:00Z") Instant since);

    /** Customers that changed since the last run. */
    @Table
    @Incremental(lookback = "PT1M")
    @POST("graphql/")
    @GraphQL("""
            query($since: DateTime, $size: Int!, $after: String) {
              customers(first: $size, after: $after, filter: {updatedAt: {gte: $since}}) {
                edges { node {
                  id email firstName lastName isActive languageCode dateJoined lastLogin updatedAt
                  defaultShippingAddress { city postalCode country { code } } } }
                pageInfo { hasNextPage endCursor } } }""")
    @Records("/data/customers/edges/*/node")
    @CursorPagination(
            token = "/data/customers/pageInfo/endCursor",
            param = "/variables/after",
            sizeParam = "/variables/size",
            size = 100,
            hasMore = "/data/customers/pageInfo/hasNextPage")
    List<Customer> customers(@CursorStart(initial = "1970-01-01T00:00:00Z") Instant since);

    /**
     * Products that changed since the last run, with their variants.
     *
     * @param channel the slug of the channel whose products are read; without it, all that the app may manage
     */
    @Table
    @Incremental(lookback = "PT1M")
    @POST("graphql/")
    @GraphQL("""
            query($channel: String, $since: DateTime, $size: Int!, $after: String) {
              products(first: $size, after: $after, channel: $channel, filter: {updatedAt: {gte: $since}}) {
                edges { node {
                  id name slug created updatedAt
                  category { id name } productType { id name }
                  variants { id name sku trackInventory } } }
                pageInfo { hasNextPage endCursor } } }""")
    @Records("/data/products/edges/*/node")
    @CursorPagination(
            token = "/data/products/pageInfo/endCursor",
            param = "/variables/after",
            sizeParam = "/variables/size",
            size = 50,
            hasMore = "/data/products/pageInfo/hasNextPage")
    List<Product> products(
            @TableOption(required = false) String channel,
            @CursorStart(initial = "1970-01-01T00:00:00Z") Instant since);

    /** The channels in which the shop sells, all at once. */
    @Table
    @POST("graphql/")
    @GraphQL("query { channels { id name slug isActive currencyCode defaultCountry { code country } } }")
    @Records("/data/channels")
    @SinglePage
    List<SalesChannel> channels();

    // spotless:off: a row reads like a table's definition
    record Order(@Key String id, String number, String status, String paymentStatus, String userEmail, Channel channel,
            TaxedMoney total, Address shippingAddress, List<Line> lines, Instant created, @Cursor Instant updatedAt) {}
    record Channel(String id, String slug, String currencyCode) {}
    record TaxedMoney(Money gross, Money tax) {}
    record Money(BigDecimal amount, String currency) {}
    record Address(String city, String postalCode, Country country) {}
    record Country(String code) {}
    record Line(String id, String productName, String variantName, String productSku, Long quantity,
            Price unitPrice) {}
    record Price(Money gross) {}
    record Customer(@Key String id, String email, String firstName, String lastName, Boolean isActive,
            String languageCode, Instant dateJoined, Instant lastLogin, Address defaultShippingAddress,
            @Cursor Instant updatedAt) {}
    record Product(@Key String id, String name, String slug, Named category, Named productType,
            List<Variant> variants, Instant created, @Cursor Instant updatedAt) {}
    record Named(String id, String name) {}
    record Variant(String id, String name, String sku, Boolean trackInventory) {}
    record SalesChannel(@Key String id, String name, String slug, Boolean isActive, String currencyCode,
            CountryName defaultCountry) {}
    record CountryName(String code, String country) {}
    // spotless:on
}
