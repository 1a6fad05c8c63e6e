package dev.tributary.examples.language;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tributary.annotations.ApiKey;
import dev.tributary.annotations.BodyValue;
import dev.tributary.annotations.JsonBody;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.KeysetPagination;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.TableOption;
import java.time.Instant;
import java.util.List;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** The source's own sort values of the last row, sent back in the next request's body: modelled on Elasticsearch. */
@Source(
        name = "elasticsearch",
        baseUrl = "https://{host}/",
        documentation = "https://www.elastic.co/docs/api/doc/elasticsearch")
@ApiKey(header = "Authorization", value = "ApiKey {api_key}")
public interface Elasticsearch {

    /**
     * The documents of an index.
     *
     * @param index the index
     * @param shops the shops whose orders are read
     * @param leastTotal the least total of an order
     */
    @Table
    @POST("{index}/_search")
    @JsonBody("""
            {"sort": [{"ordered_at": "asc"}, {"order_id": "asc"}],
             "query": {"bool": {"filter": [{"range": {"total": {"gte": 0}}}, {"terms": {"shop_id": [1]}}]}}}""")
    @KeysetPagination(last = "/sort", param = "/search_after", sizeParam = "/size", size = 1000)
    @Records("/hits/hits")
    List<Hit> orders(
            @TableOption @Path("index") String index,
            @TableOption(required = false) @BodyValue("/query/bool/filter/1/terms/shop_id") List<Long> shops,
            @TableOption(required = false) @BodyValue("/query/bool/filter/0/range/total/gte") Long leastTotal);

    /** A hit. */
    record Hit(
            @JsonProperty("_id") @Key String id,
            @JsonProperty("_source") Order order) {}

    /** An order. */
    record Order(long orderId, long shopId, double total, Instant orderedAt) {}
}
