package dev.tributary.examples.language;

import dev.tributary.annotations.ApiKey;
import dev.tributary.annotations.ExportJob;
import dev.tributary.annotations.Format;
import dev.tributary.annotations.GraphQL;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.Naming;
import dev.tributary.annotations.OnError;
import dev.tributary.annotations.Payload;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import java.time.Instant;
import java.util.List;
import retrofit2.http.POST;

/** Queries that run aside and leave a file at a storage service: modelled on the bulk operations of Shopify's Admin API. */
@Source(
        name = "shopify_bulk",
        displayName = "Shopify bulk operations",
        baseUrl = "https://{shop}.myshopify.com/admin/api/2026-01/",
        naming = Naming.CAMEL_CASE,
        documentation = "https://shopify.dev/docs/api/usage/bulk-operations/queries")
@ApiKey(header = "X-Shopify-Access-Token", value = "{access_token}")
public interface ShopifyBulk {

    /** All products of the shop. */
    @Table
    @POST("graphql.json")
    @GraphQL("""
            mutation {
              bulkOperationRunQuery(query: "{ products { edges { node { id title vendor createdAt updatedAt } } } }") {
                bulkOperation { id status }
                userErrors { field message } } }""")
    @OnError(
            status = 200,
            at = "/data/bulkOperationRunQuery/userErrors/0/message",
            message = "{/data/bulkOperationRunQuery/userErrors/0/message}")
    @ExportJob(
            status = "graphql.json",
            statusBody = """
                    {"query": "query($id: ID!) { node(id: $id) { ... on BulkOperation { status errorCode objectCount url } } }",
                     "variables": {"id": "{/data/bulkOperationRunQuery/bulkOperation/id}"}}""",
            state = "/data/node/status",
            done = "COMPLETED",
            failed = {"FAILED", "CANCELED", "EXPIRED"},
            message = "/data/node/errorCode",
            rows = "/data/node/objectCount",
            download = "{/data/node/url}",
            hosts = "storage.googleapis.com")
    @Payload(Format.NDJSON)
    @SinglePage
    List<Product> products();

    /** A product. */
    record Product(@Key String id, String title, String vendor, Instant createdAt, Instant updatedAt) {}
}
