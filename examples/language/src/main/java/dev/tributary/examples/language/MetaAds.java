package dev.tributary.examples.language;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import dev.tributary.annotations.BearerToken;
import dev.tributary.annotations.DynamicStruct;
import dev.tributary.annotations.Hook;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.NextUrlPagination;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.TableOption;
import dev.tributary.runtime.hook.ColumnDiscovery;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Meta's Marketing API: insights into ads. Their columns are the fields that one asks for, which no endpoint lists. */
@Source(
        name = "meta_ads",
        displayName = "Meta Ads",
        baseUrl = "https://graph.facebook.com/v23.0/",
        documentation = "https://developers.facebook.com/docs/marketing-api/insights")
@BearerToken("{access_token}")
@Records("/data")
@NextUrlPagination(next = "/paging/next", sizeParam = "limit", size = 500)
public interface MetaAds {

    /** What each ad of an account has achieved on each day. */
    @Table
    @Hook(MetaAds.Fields.class)
    @GET("act_{account}/insights?level=ad&time_increment=1&date_preset=last_30d")
    List<Insight> insights(
            @TableOption(description = "The ad account's number") @Path("account") String account,
            @TableOption(join = ",", description = "Such as ad_id,impressions,clicks,spend") @Query("fields")
                    List<String> fields);

    /** A day of an ad. */
    record Insight(
            @Key String adId,
            @Key LocalDate dateStart,
            LocalDate dateStop,
            @JsonAnySetter DynamicStruct fields) {}

    /** Numbers come as texts; those that count are whole. */
    final class Fields implements ColumnDiscovery {
        private static final Set<String> DECLARED = Set.of("ad_id", "date_start", "date_stop");
        private static final Set<String> COUNTS = Set.of("impressions", "clicks", "reach", "unique_clicks");

        @Override
        public List<DiscoveredColumn> discover(DiscoveryContext context) {
            return Stream.of(context.option("fields").orElse("").split(","))
                    .map(String::strip)
                    .filter(field -> !field.isEmpty() && !DECLARED.contains(field))
                    .map(field -> new DiscoveredColumn(field, field, COUNTS.contains(field) ? "BIGINT" : "STRING", ""))
                    .toList();
        }
    }
}
