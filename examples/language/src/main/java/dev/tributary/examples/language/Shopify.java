package dev.tributary.examples.language;

import dev.tributary.annotations.Action;
import dev.tributary.annotations.ApiKey;
import dev.tributary.annotations.CursorPagination;
import dev.tributary.annotations.GraphQL;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.Naming;
import dev.tributary.annotations.OnError;
import dev.tributary.annotations.RateLimit;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import java.time.Instant;
import java.util.List;
import retrofit2.http.POST;

/** Queries that cost points, of which some come back each second: modelled on Shopify's Admin API. */
@Source(
        name = "shopify",
        displayName = "Shopify",
        baseUrl = "https://{shop}.myshopify.com/admin/api/2026-01/",
        naming = Naming.CAMEL_CASE,
        documentation = "https://shopify.dev/docs/api/usage/limits")
@ApiKey(header = "X-Shopify-Access-Token", value = "{access_token}")
@RateLimit(
        remaining = "/extensions/cost/throttleStatus/currentlyAvailable",
        restoreRate = "/extensions/cost/throttleStatus/restoreRate",
        cost = "/extensions/cost/actualQueryCost")
@OnError(status = 200, at = "/errors/0/extensions/code", matching = "THROTTLED", action = Action.RETRY)
@OnError(status = 200, at = "/errors", message = "{/errors/0/message}")
public interface Shopify {

    /** All products of the shop. */
    @Table
    @POST("graphql.json")
    @GraphQL("""
            query($size: Int!, $after: String) {
              products(first: $size, after: $after, sortKey: ID) {
                nodes { id title vendor createdAt updatedAt }
                pageInfo { hasNextPage endCursor } } }""")
    @Records("/data/products/nodes")
    @CursorPagination(
            token = "/data/products/pageInfo/endCursor",
            param = "/variables/after",
            sizeParam = "/variables/size",
            size = 100,
            hasMore = "/data/products/pageInfo/hasNextPage")
    List<Product> products();

    /** A product. */
    record Product(@Key String id, String title, String vendor, Instant createdAt, Instant updatedAt) {}
}
