package dev.tributary.examples.language;

import dev.tributary.annotations.At;
import dev.tributary.annotations.BasicAuth;
import dev.tributary.annotations.ColumnDescription;
import dev.tributary.annotations.ColumnName;
import dev.tributary.annotations.ColumnType;
import dev.tributary.annotations.DiscoveredColumns;
import dev.tributary.annotations.Discovery;
import dev.tributary.annotations.DynamicStruct;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.Naming;
import dev.tributary.annotations.OffsetPagination;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.TypeMapping;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Query;

/** Jira Data Center: issues, with all fields that the site's administrators have made. */
@Source(
        name = "jira",
        baseUrl = "https://{host}/rest/api/2/",
        naming = Naming.CAMEL_CASE,
        documentation = "https://docs.atlassian.com/software/jira/docs/api/REST/latest/")
@BasicAuth
public interface Jira {

    /** Issues. */
    @Table
    @Records("/issues")
    @OffsetPagination(param = "startAt", sizeParam = "maxResults", size = 100, total = "/total")
    @GET("search?jql=ORDER%20BY%20key")
    List<Issue> issues(@DiscoveredColumns @Query("fields") String names);

    /** The fields that issues have. */
    @Discovery(of = "issues")
    @SinglePage
    @GET("field")
    List<Field> fields();

    /** An issue. */
    record Issue(@Key String id, String key, DynamicStruct fields) {}

    /** A field; of most types it is an object, such as a user or an option. */
    record Field(
            @ColumnName String id,
            @ColumnDescription String name,

            @At("/schema/type")
            @ColumnType(
                    value = {
                        @TypeMapping(wire = "string", type = "STRING"),
                        @TypeMapping(wire = "number", type = "DOUBLE"),
                        @TypeMapping(wire = "date", type = "DATE")
                    },
                    otherwise = "VARIANT")
            String type) {}
}
