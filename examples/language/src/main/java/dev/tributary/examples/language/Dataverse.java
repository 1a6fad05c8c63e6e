package dev.tributary.examples.language;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tributary.annotations.ColumnName;
import dev.tributary.annotations.ColumnType;
import dev.tributary.annotations.DiscoveredColumns;
import dev.tributary.annotations.Discovery;
import dev.tributary.annotations.DynamicStruct;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.NextUrlPagination;
import dev.tributary.annotations.OAuth2ClientCredentials;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.TableName;
import dev.tributary.annotations.TypeMapping;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Microsoft Dataverse: all tables of an environment, by OData, each with its own key. */
@Source(
        name = "dataverse",
        baseUrl = "https://{environment}.dynamics.com/api/data/v9.2/",
        documentation = "https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query-metadata-web-api")
@OAuth2ClientCredentials(
        tokenUrl = "https://login.microsoftonline.com/{tenant_id}/oauth2/v2.0/token",
        scopes = "https://{environment}.dynamics.com/.default")
@Records("/value")
public interface Dataverse {

    /** The environment's tables. Nested collections are asked for as `$expand`ed columns that hold any JSON. */
    @Table
    @NextUrlPagination(next = "/@odata.nextLink")
    @GET("{set}")
    List<Row> tables(
            @TableName(column = "entity_set_name") @Path("set") String set,
            @DiscoveredColumns @Query("$select") String columns);

    /** The tables that have rows. */
    @Discovery(of = "tables")
    @SinglePage
    @GET("EntityDefinitions?$select=LogicalName,EntitySetName,PrimaryIdAttribute&$filter=IsPrivate%20eq%20false")
    List<Entity> entities();

    /** The columns of a table that can be read. */
    @Discovery(of = "tables")
    @SinglePage
    @GET("EntityDefinitions(LogicalName='{name}')/Attributes?$select=LogicalName,AttributeType"
            + "&$filter=IsValidForRead%20eq%20true")
    List<Attribute> attributes(@TableName @Path("name") String name);

    /** A table's row. */
    record Row(@JsonAnySetter DynamicStruct columns) {}

    /** A table. */
    record Entity(
            @JsonProperty("LogicalName") @TableName String logicalName,
            @JsonProperty("EntitySetName") String entitySetName,
            @JsonProperty("PrimaryIdAttribute") @Key String primaryIdAttribute) {}

    /** A column; an option set is the number of the option. */
    record Attribute(
            @JsonProperty("LogicalName") @ColumnName String logicalName,

            @JsonProperty("AttributeType")
            @ColumnType(
                    value = {
                        @TypeMapping(wire = "Uniqueidentifier", type = "STRING"),
                        @TypeMapping(wire = "String", type = "STRING"),
                        @TypeMapping(wire = "Memo", type = "STRING"),
                        @TypeMapping(wire = "Boolean", type = "BOOLEAN"),
                        @TypeMapping(wire = "Integer", type = "BIGINT"),
                        @TypeMapping(wire = "BigInt", type = "BIGINT"),
                        @TypeMapping(wire = "Picklist", type = "BIGINT"),
                        @TypeMapping(wire = "Money", type = "DECIMAL(38,10)"),
                        @TypeMapping(wire = "Decimal", type = "DECIMAL(38,10)"),
                        @TypeMapping(wire = "Double", type = "DOUBLE"),
                        @TypeMapping(wire = "DateTime", type = "TIMESTAMP")
                    },
                    otherwise = "VARIANT")
            String attributeType) {}
}
