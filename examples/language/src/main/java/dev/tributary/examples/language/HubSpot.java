package dev.tributary.examples.language;

import dev.tributary.annotations.BearerToken;
import dev.tributary.annotations.BodyValue;
import dev.tributary.annotations.ColumnDescription;
import dev.tributary.annotations.ColumnName;
import dev.tributary.annotations.ColumnType;
import dev.tributary.annotations.Cursor;
import dev.tributary.annotations.CursorEnd;
import dev.tributary.annotations.CursorStart;
import dev.tributary.annotations.DiscoveredColumns;
import dev.tributary.annotations.Discovery;
import dev.tributary.annotations.DynamicStruct;
import dev.tributary.annotations.Incremental;
import dev.tributary.annotations.JsonBody;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.KeysetPagination;
import dev.tributary.annotations.Naming;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.TypeMapping;
import dev.tributary.annotations.Wire;
import dev.tributary.annotations.WireFormat;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.POST;

/** HubSpot: contacts with all properties of the account, searched for by the time they changed. */
@Source(
        name = "hubspot",
        baseUrl = "https://api.hubapi.com/",
        naming = Naming.CAMEL_CASE,
        documentation = "https://developers.hubspot.com/docs/api/crm/search")
@BearerToken
@Records("/results")
public interface HubSpot {

    /** Contacts that changed since the last run, with the properties that the account has. */
    @Table
    @Incremental(lag = "PT1M")
    @POST("crm/v3/objects/contacts/search")
    @JsonBody("""
            {"sorts": [{"propertyName": "hs_object_id", "direction": "ASCENDING"}],
             "filterGroups": [{"filters": [
               {"propertyName": "lastmodifieddate", "operator": "BETWEEN"},
               {"propertyName": "hs_object_id", "operator": "GT", "value": "0"}]}]}""")
    @KeysetPagination(last = "/id", param = "/filterGroups/0/filters/1/value", sizeParam = "/limit", size = 200)
    List<Contact> contacts(
            @DiscoveredColumns @BodyValue("/properties") List<String> properties,
            @CursorStart(initial = "1970-01-01T00:00:00Z")
                    @WireFormat(Wire.EPOCH_MILLIS)
                    @BodyValue("/filterGroups/0/filters/0/value")
                    Instant since,
            @CursorEnd @WireFormat(Wire.EPOCH_MILLIS) @BodyValue("/filterGroups/0/filters/0/highValue") Instant until);

    /** The properties of contacts. */
    @Discovery(of = "contacts")
    @SinglePage
    @GET("crm/v3/properties/contacts")
    List<Property> contactProperties();

    /**
     * A contact.
     *
     * @param properties what the account's properties say of it
     */
    record Contact(
            @Key String id,
            DynamicStruct properties,
            Instant createdAt,
            @Cursor Instant updatedAt) {}

    /** A property; an enumeration is the text of its values. */
    record Property(
            @ColumnName String name,
            @ColumnDescription String label,

            @ColumnType({
                @TypeMapping(wire = "number", type = "DECIMAL(38,18)"),
                @TypeMapping(wire = "bool", type = "BOOLEAN", format = Wire.TRUE_FALSE),
                @TypeMapping(wire = "date", type = "DATE"),
                @TypeMapping(wire = "datetime", type = "TIMESTAMP")
            })
            String type) {}
}
