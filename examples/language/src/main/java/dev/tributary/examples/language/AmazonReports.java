package dev.tributary.examples.language;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tributary.annotations.ApiKey;
import dev.tributary.annotations.BodyValue;
import dev.tributary.annotations.Compression;
import dev.tributary.annotations.CursorEnd;
import dev.tributary.annotations.CursorStart;
import dev.tributary.annotations.ExportJob;
import dev.tributary.annotations.Format;
import dev.tributary.annotations.Incremental;
import dev.tributary.annotations.JsonBody;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.Payload;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.TableOption;
import java.time.Instant;
import java.util.List;
import retrofit2.http.POST;

/** Reports whose document has a signed address at a storage service: modelled on the reports of Amazon's Selling Partner API. */
@Source(
        name = "amazon_reports",
        baseUrl = "https://sellingpartnerapi-{region}.amazon.com/reports/2021-06-30/",
        documentation = "https://developer-docs.amazon.com/sp-api/docs/reports-api-v2021-06-30-reference")
@ApiKey(header = "x-amz-access-token", value = "{access_token}")
public interface AmazonReports {

    /**
     * Orders by the time of their last change, as tab-separated text.
     *
     * @param marketplaces the marketplaces' ids
     */
    @Table
    @Incremental(cursor = "last_updated_date", window = "P30D")
    @POST("reports")
    @JsonBody("{\"reportType\": \"GET_FLAT_FILE_ALL_ORDERS_DATA_BY_LAST_UPDATE_GENERAL\"}")
    @ExportJob(
            status = "reports/{/reportId}",
            state = "/processingStatus",
            done = "DONE",
            empty = "CANCELLED",
            failed = "FATAL",
            download = "documents/{/reportDocumentId}",
            address = "/url",
            hosts = "*.s3.amazonaws.com",
            interval = "PT15S")
    @Payload(value = Format.CSV, delimiter = '\t', compression = Compression.GZIP)
    @SinglePage
    List<Order> orders(
            @TableOption @BodyValue("/marketplaceIds") List<String> marketplaces,
            @CursorStart(initial = "2025-01-01T00:00:00Z") @BodyValue("/dataStartTime") Instant since,
            @CursorEnd @BodyValue("/dataEndTime") Instant until);

    /** A line of an order. */
    record Order(
            @Key @JsonProperty("amazon-order-id") String orderId,
            @Key @JsonProperty("sku") String sku,
            @JsonProperty("order-status") String status,
            @JsonProperty("quantity") Long quantity,
            @JsonProperty("purchase-date") Instant purchaseDate,
            @JsonProperty("last-updated-date") Instant lastUpdatedDate) {}
}
