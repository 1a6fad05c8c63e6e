package dev.tributary.examples.language;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tributary.annotations.BearerToken;
import dev.tributary.annotations.ColumnDescription;
import dev.tributary.annotations.ColumnName;
import dev.tributary.annotations.ColumnType;
import dev.tributary.annotations.Cursor;
import dev.tributary.annotations.CursorStart;
import dev.tributary.annotations.DiscoveredColumns;
import dev.tributary.annotations.Discovery;
import dev.tributary.annotations.DynamicStruct;
import dev.tributary.annotations.Incremental;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.NextUrlPagination;
import dev.tributary.annotations.Order;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.TableName;
import dev.tributary.annotations.Template;
import dev.tributary.annotations.TypeMapping;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Path;

/** Salesforce: all objects of an organization, its own among them, each with all its fields. */
@Source(
        name = "salesforce_objects",
        baseUrl = "https://{instance}.my.salesforce.com/services/data/v60.0/",
        documentation =
                "https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_describeGlobal.htm")
@BearerToken
public interface SalesforceObjects {

    /** The objects that can be queried, in the order of their changes. */
    @Table
    @Incremental(order = Order.ASCENDING)
    @Template(
            into = "q",
            join = "",
            parts = {
                "SELECT Id, SystemModstamp",
                ", {fields}",
                " FROM {object}",
                " WHERE SystemModstamp >= {since}",
                " ORDER BY SystemModstamp, Id"
            })
    @GET("query")
    @Records("/records")
    @NextUrlPagination(next = "/nextRecordsUrl")
    List<Row> objects(
            @TableName String object,
            @DiscoveredColumns(join = ", ") String fields,
            @CursorStart(initial = "1999-01-01T00:00:00Z") Instant since);

    /** The organization's objects. */
    @Discovery(of = "objects")
    @SinglePage
    @Records("/sobjects/[queryable=true]")
    @GET("sobjects")
    List<SObject> sObjects();

    /** The fields of an object. */
    @Discovery(of = "objects")
    @SinglePage
    @Records("/fields")
    @GET("sobjects/{object}/describe")
    List<Field> fields(@TableName @Path("object") String object);

    /** An object's row. */
    record Row(
            @Key @JsonProperty("Id") String id,
            @Cursor @JsonProperty("SystemModstamp") Instant systemModstamp,
            @JsonAnySetter DynamicStruct fields) {}

    /** An object. */
    record SObject(@TableName String name, String label) {}

    /** A field; those of types that no mapping names are texts. */
    record Field(
            @ColumnName String name,
            @ColumnDescription String label,

            @ColumnType({
                @TypeMapping(wire = "boolean", type = "BOOLEAN"),
                @TypeMapping(wire = "int", type = "BIGINT"),
                @TypeMapping(wire = "double", type = "DECIMAL(38,18)"),
                @TypeMapping(wire = "currency", type = "DECIMAL(38,18)"),
                @TypeMapping(wire = "percent", type = "DECIMAL(38,18)"),
                @TypeMapping(wire = "date", type = "DATE"),
                @TypeMapping(wire = "datetime", type = "TIMESTAMP"),
                @TypeMapping(wire = "address", type = "VARIANT"),
                @TypeMapping(wire = "location", type = "VARIANT")
            })
            String type) {}
}
