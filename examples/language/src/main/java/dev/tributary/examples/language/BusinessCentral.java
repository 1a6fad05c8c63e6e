package dev.tributary.examples.language;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tributary.annotations.BearerToken;
import dev.tributary.annotations.Cursor;
import dev.tributary.annotations.CursorStart;
import dev.tributary.annotations.Incremental;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.Naming;
import dev.tributary.annotations.NextUrlPagination;
import dev.tributary.annotations.Quote;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.TableOption;
import dev.tributary.annotations.Template;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Path;

/** Filters and next links of OData: modelled on the API of Microsoft Dynamics 365 Business Central. */
@Source(
        name = "business_central",
        baseUrl = "https://api.businesscentral.dynamics.com/v2.0/{environment}/api/v2.0/",
        naming = Naming.CAMEL_CASE,
        documentation = "https://learn.microsoft.com/dynamics365/business-central/dev-itpro/api-reference/v2.0/")
@BearerToken
@Records("/value")
@NextUrlPagination(next = "/@odata.nextLink")
public interface BusinessCentral {

    /**
     * Sales invoices.
     *
     * @param company the company's id
     * @param status the status of the invoices
     * @param postedFrom the first posting date
     */
    @Table
    @Incremental(lookback = "PT5M")
    @Template(
            into = "$filter",
            join = " and ",
            quote = Quote.SINGLE_DOUBLED,
            parts = {"status eq '{status}'", "postingDate ge {postedFrom}", "lastModifiedDateTime ge {since}"})
    @GET("companies({company})/salesInvoices")
    List<Invoice> salesInvoices(
            @TableOption @Path("company") String company,
            @TableOption(required = false) String status,
            @TableOption(required = false) LocalDate postedFrom,
            @CursorStart Instant since);

    /** An invoice. */
    record Invoice(
            @Key String id,
            String number,
            String customerName,
            @JsonProperty("totalAmountIncludingTax") BigDecimal total,
            LocalDate postingDate,
            @Cursor @JsonProperty("lastModifiedDateTime") Instant lastModified) {}
}
