package dev.tributary.examples.sources;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tributary.annotations.*;
import dev.tributary.runtime.hook.RowMapper;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import retrofit2.http.GET;

/**
 * ServiceNow: incidents, configuration items and users of an instance, with the columns that its dictionary has for them. The
 * user who reads has the time zone UTC, in which an encoded query reads its times.
 */
@Source(
        name = "servicenow",
        displayName = "ServiceNow",
        baseUrl = "https://{instance}.service-now.com/api/now/",
        documentation = {
            "https://www.servicenow.com/docs/bundle/zurich-api-reference/page/integrate/inbound-rest/concept/c_TableAPI.html",
            "https://www.servicenow.com/docs/bundle/zurich-api-reference/page/integrate/inbound-rest/concept/inbound-REST-API-rate-limiting.html"
        })
@BasicAuth
@Hook(ServiceNow.EmptyIsNull.class)
@LinkHeaderPagination(sizeParam = "sysparm_limit", size = 1000)
@Records("/result")
@WireFormat(value = Wire.PATTERN, pattern = "yyyy-MM-dd HH:mm:ss", zone = "UTC")
@RateLimit(reset = "X-RateLimit-Reset")
@OnError(status = 400, at = "/error/message", message = "{/error/message}: {/error/detail}")
@OnError(
        status = 403,
        at = "/error/message",
        message = "grant the user a role that may read the table and sys_dictionary: {/error/detail}")
public interface ServiceNow {

    /** Incidents that changed since the last run, with what they have as tasks. */
    @Table
    @Incremental(order = Order.ASCENDING, lookback = "PT5M")
    @Template(
            into = "sysparm_query",
            join = "^",
            parts = {"sys_updated_on>={since}", "sys_updated_on<={until}"},
            suffix = "^ORDERBYsys_updated_on^ORDERBYsys_id")
    @Template(
            into = "sysparm_fields",
            parts = {"sys_id,number,sys_updated_on", ",{columns}"})
    @GET("table/incident?sysparm_display_value=false&sysparm_exclude_reference_link=true")
    List<Incident> incidents(
            @DiscoveredColumns String columns,
            @CursorStart(initial = "2004-01-01T00:00:00Z") Instant since,
            @CursorEnd Instant until);

    /** The columns of incidents and of tasks, which incidents extend. */
    @Discovery(of = "incidents")
    @GET("table/sys_dictionary?sysparm_query=nameINtask,incident%5EelementISNOTEMPTY%5Eactive=true%5EORDERBYsys_id"
            + "&sysparm_fields=element,internal_type,column_label&sysparm_exclude_reference_link=true")
    List<Field> incidentFields();

    /** Incidents that were deleted since the last run, as far as the instance audits it. */
    @Deletes(of = "incidents")
    @Incremental(order = Order.ASCENDING, lookback = "PT5M")
    @Template(
            into = "sysparm_query",
            join = "^",
            parts = {"tablename=incident^sys_created_on>={since}", "sys_created_on<={until}"},
            suffix = "^ORDERBYsys_created_on^ORDERBYsys_id")
    @GET("table/sys_audit_delete?sysparm_fields=documentkey,sys_created_on&sysparm_exclude_reference_link=true")
    List<Gone> deletedIncidents(@CursorStart(initial = "2004-01-01T00:00:00Z") Instant since, @CursorEnd Instant until);

    /** Configuration items, all of them, with the columns that all their classes have. */
    @Table
    @GET("table/cmdb_ci?sysparm_display_value=false&sysparm_exclude_reference_link=true"
            + "&sysparm_query=ORDERBYsys_id")
    @Template(
            into = "sysparm_fields",
            parts = {"sys_id,name", ",{columns}"})
    List<ConfigurationItem> configurationItems(@DiscoveredColumns String columns);

    /** The columns of configuration items, and of the table that they extend. */
    @Discovery(of = "configuration_items")
    @GET("table/sys_dictionary?sysparm_query=nameINcmdb,cmdb_ci%5EelementISNOTEMPTY%5Eactive=true%5EORDERBYsys_id"
            + "&sysparm_fields=element,internal_type,column_label&sysparm_exclude_reference_link=true")
    List<Field> configurationItemFields();

    /** Users, as far as incidents name them. */
    @Table
    @GET("table/sys_user?sysparm_fields=sys_id,user_name,name,email,active,sys_updated_on"
            + "&sysparm_display_value=false&sysparm_query=ORDERBYsys_id")
    List<User> users();

    // spotless:off: a row reads like a table's definition
    record Incident(@Key String sysId, String number, @Cursor Instant sysUpdatedOn, @JsonAnySetter DynamicStruct fields) {}
    record Gone(@JsonProperty("documentkey") String sysId, @Cursor Instant sysCreatedOn) {}
    record ConfigurationItem(@Key String sysId, String name, @JsonAnySetter DynamicStruct fields) {}
    record User(@Key String sysId, String userName, String name, String email, @WireFormat(Wire.TRUE_FALSE) Boolean active,
            Instant sysUpdatedOn) {}
    // spotless:on

    /** A line of the dictionary. Values are texts; those of types that no mapping names stay texts. */
    record Field(
            @ColumnName String element,
            @ColumnDescription String columnLabel,

            @ColumnType({
                @TypeMapping(wire = "boolean", type = "BOOLEAN", format = Wire.TRUE_FALSE),
                @TypeMapping(wire = "integer", type = "BIGINT"),
                @TypeMapping(wire = "longint", type = "BIGINT"),
                @TypeMapping(wire = "decimal", type = "DECIMAL(38,10)"),
                @TypeMapping(wire = "float", type = "DOUBLE"),
                @TypeMapping(wire = "glide_date", type = "DATE"),
                @TypeMapping(
                        wire = "glide_date_time",
                        type = "TIMESTAMP",
                        format = Wire.PATTERN,
                        pattern = "yyyy-MM-dd HH:mm:ss",
                        zone = "UTC")
            })
            String internalType) {}

    /** What has no value is an empty text, whatever its type. */
    final class EmptyIsNull implements RowMapper {
        @Override
        public Map<String, @Nullable Object> map(Map<String, @Nullable Object> record) {
            Map<String, @Nullable Object> row = new HashMap<>(record);
            row.replaceAll((name, value) -> "".equals(value) ? null : value);
            return row;
        }
    }
}
