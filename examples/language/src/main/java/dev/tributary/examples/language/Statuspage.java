package dev.tributary.examples.language;

import dev.tributary.annotations.ApiKey;
import dev.tributary.annotations.Incremental;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.Order;
import dev.tributary.annotations.PageNumberPagination;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.TableOption;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Path;

/** Statuspage: incidents, newest first, and subscribers, whose source filters by no time. */
@Source(
        name = "statuspage",
        baseUrl = "https://api.statuspage.io/v1/",
        documentation = "https://developer.statuspage.io")
@ApiKey(header = "Authorization", value = "OAuth {api_key}")
@PageNumberPagination(param = "page", sizeParam = "limit", size = 100)
public interface Statuspage {

    /** Incidents that were made since the last run; reading stops at the first that is known. */
    @Table
    @Incremental(cursor = "created_at", order = Order.DESCENDING)
    @GET("pages/{page_id}/incidents")
    List<Incident> incidents(@TableOption @Path("page_id") String page);

    /** Components that changed, or were made, since the last run; the source sends all of them in each. */
    @Table
    @Incremental(
            cursor = {"updated_at", "created_at"},
            clientFilter = true,
            resolution = "PT1M")
    @GET("pages/{page_id}/components")
    List<Component> components(@TableOption @Path("page_id") String page);

    /** An incident. */
    record Incident(@Key String id, String name, String status, String impact, Instant createdAt) {}

    /** A part of the service. */
    record Component(@Key String id, String name, String status, Instant createdAt, Instant updatedAt) {}
}
