package dev.tributary.examples.language;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tributary.annotations.BearerToken;
import dev.tributary.annotations.Capture;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.Pairs;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.Wire;
import dev.tributary.annotations.WireFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import retrofit2.http.GET;

/** Xero: invoices, whose values are written in ways of their own; some fields are added to show more of these. */
@Source(name = "xero", baseUrl = "https://api.xero.com/api.xro/2.0/", documentation = "https://developer.xero.com")
@BearerToken
@SinglePage
public interface Xero {

    /** Invoices. */
    @Table
    @Records("/Invoices")
    @GET("Invoices")
    List<Invoice> invoices();

    /** An invoice. */
    record Invoice(
            @Key @JsonProperty("InvoiceID") String id,

            @JsonProperty("UpdatedDateUTC") @WireFormat(Wire.DOT_NET_DATE)
            Instant updatedAt,

            @JsonProperty("Date")
            @WireFormat(Wire.ISO_INSTANT)
            @WireFormat(Wire.EPOCH_SECONDS)
            @WireFormat(value = Wire.ISO_DATE, zone = "Pacific/Auckland")
            Instant issuedAt,

            @JsonProperty("DueDate") @WireFormat(value = Wire.PATTERN, pattern = "dd/MM/yyyy")
            LocalDate due,

            @JsonProperty("PrintedAt") @WireFormat(value = Wire.PATTERN, pattern = "yyyy-MM-dd HH:mm:ss")
            LocalDateTime printedAt,

            @JsonProperty("SentToContact") @WireFormat(Wire.ZERO_ONE)
            Boolean sentToContact,

            @JsonProperty("HasAttachments") @WireFormat(Wire.YES_NO) @WireFormat(Wire.TRUE_FALSE)
            Boolean hasAttachments,

            @JsonProperty("Labels") @WireFormat(Wire.COMMA_SEPARATED)
            List<String> labels,

            @JsonProperty("Contact") @WireFormat(Wire.JSON_IN_TEXT)
            Contact contact,

            @JsonProperty("LineItems") @WireFormat(Wire.JSON_AS_TEXT)
            String lineItems,

            @JsonProperty("Tracking") @Pairs(name = "Name", value = "Option")
            Map<String, String> tracking,

            @JsonProperty("Url") @Capture("/invoices/(\\d+)(?:/.*)?")
            Long number) {}

    /** Whom the invoice is for. */
    record Contact(
            @JsonProperty("Name") String name,
            @JsonProperty("EmailAddress") String email) {}
}
