package dev.tributary.examples.language;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tributary.annotations.BearerToken;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.KeysetPagination;
import dev.tributary.annotations.PageToken;
import dev.tributary.annotations.Quote;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.TableOption;
import dev.tributary.annotations.Template;
import dev.tributary.annotations.Wire;
import dev.tributary.annotations.WireFormat;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;

/** The last row's key within a query: modelled on SOQL queries of the Salesforce REST API. */
@Source(
        name = "salesforce",
        baseUrl = "https://{domain}.my.salesforce.com/services/data/v62.0/",
        documentation = "https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/")
@BearerToken
public interface Salesforce {

    /**
     * Accounts of an industry, a thousand at a time.
     *
     * @param industry the industry
     */
    @Table
    @Template(
            into = "q",
            join = "",
            quote = Quote.SINGLE_BACKSLASH,
            parts = {
                "SELECT Id, Name, Industry, LastModifiedDate FROM Account WHERE IsDeleted = false",
                " AND Industry = '{industry}'",
                " AND Id > '{after}'"
            },
            suffix = " ORDER BY Id LIMIT 1000")
    @GET("query")
    @Records("/records")
    @KeysetPagination(last = "/Id")
    List<Account> accounts(@TableOption(required = false) String industry, @PageToken String after);

    /** An account. */
    record Account(
            @JsonProperty("Id") @Key String id,
            @JsonProperty("Name") String name,
            @JsonProperty("Industry") String industry,

            @JsonProperty("LastModifiedDate") @WireFormat(Wire.ISO_INSTANT)
            Instant lastModified) {}
}
