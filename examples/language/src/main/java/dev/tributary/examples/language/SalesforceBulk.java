package dev.tributary.examples.language;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tributary.annotations.CursorEnd;
import dev.tributary.annotations.CursorPagination;
import dev.tributary.annotations.CursorStart;
import dev.tributary.annotations.ExportJob;
import dev.tributary.annotations.Format;
import dev.tributary.annotations.Incremental;
import dev.tributary.annotations.JsonBody;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.Naming;
import dev.tributary.annotations.OAuth2ClientCredentials;
import dev.tributary.annotations.Payload;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.Template;
import java.time.Instant;
import java.util.List;
import retrofit2.http.POST;

/** Queries whose results are CSV files in parts, one job for a window of time: modelled on Salesforce's Bulk API 2.0. */
@Source(
        name = "salesforce_bulk",
        displayName = "Salesforce Bulk API",
        baseUrl = "https://{domain}.my.salesforce.com/services/data/v62.0/",
        naming = Naming.PASCAL_CASE,
        documentation = "https://developer.salesforce.com/docs/atlas.en-us.api_asynch.meta/api_asynch/queries.htm")
@OAuth2ClientCredentials(tokenUrl = "https://{domain}.my.salesforce.com/services/oauth2/token")
public interface SalesforceBulk {

    /** Accounts, the deleted ones not among them. */
    @Table
    @Incremental(cursor = "system_modstamp", window = "P365D")
    @POST("jobs/query")
    @JsonBody("{\"operation\": \"query\", \"contentType\": \"CSV\", \"lineEnding\": \"LF\"}")
    @Template(
            into = "/query",
            parts = {
                "SELECT Id, Name, Industry, AnnualRevenue, SystemModstamp FROM Account WHERE SystemModstamp >= {since}",
                "SystemModstamp < {until}"
            },
            join = " AND ")
    @ExportJob(
            status = "jobs/query/{/id}",
            state = "/state",
            done = "JobComplete",
            failed = {"Failed", "Aborted"},
            message = "/errorMessage",
            download = "jobs/query/{/id}/results",
            interval = "PT5S",
            timeout = "PT2H")
    @Payload(Format.CSV)
    @CursorPagination(token = "Sforce-Locator", param = "locator", sizeParam = "maxRecords", size = 50000)
    List<Account> accounts(
            @CursorStart(initial = "2015-01-01T00:00:00Z") Instant since, @CursorEnd(exclusive = true) Instant until);

    /** @param systemModstamp when anything about the account last changed */
    record Account(
            @Key String id,
            String name,
            String industry,
            @JsonProperty("AnnualRevenue") Double revenue,
            Instant systemModstamp) {}
}
