package dev.tributary.examples.language;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import dev.tributary.annotations.ApiKey;
import dev.tributary.annotations.ColumnDescription;
import dev.tributary.annotations.ColumnName;
import dev.tributary.annotations.ColumnType;
import dev.tributary.annotations.Discovery;
import dev.tributary.annotations.DynamicStruct;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.OffsetPagination;
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

/** Pipedrive: persons, whose custom fields lie beside the others, under the hashes that the account gave them. */
@Source(
        name = "pipedrive",
        baseUrl = "https://{company}.pipedrive.com/api/v1/",
        documentation = "https://developers.pipedrive.com/docs/api/v1/Persons")
@ApiKey(query = "api_token")
@Records("/data")
public interface Pipedrive {

    /** Persons. */
    @Table
    @OffsetPagination(
            param = "start",
            sizeParam = "limit",
            size = 500,
            hasMore = "/additional_data/pagination/more_items_in_collection")
    @GET("persons?sort=id%20ASC")
    List<Person> persons();

    /** The fields that persons have. */
    @Discovery(of = "persons")
    @SinglePage
    @GET("personFields")
    List<Field> personFields();

    /** A person. */
    record Person(
            @Key long id,
            String name,
            Boolean activeFlag,

            @WireFormat(value = Wire.PATTERN, pattern = "yyyy-MM-dd HH:mm:ss")
            Instant updateTime,

            @JsonAnySetter DynamicStruct fields) {}

    /** A field; those of types that no mapping names hold anything, such as a person, an option or an address. */
    record Field(
            @ColumnName String key,
            @ColumnDescription String name,

            @ColumnType(
                    value = {
                        @TypeMapping(wire = "varchar", type = "STRING"),
                        @TypeMapping(wire = "text", type = "STRING"),
                        @TypeMapping(wire = "double", type = "DOUBLE"),
                        @TypeMapping(wire = "monetary", type = "DECIMAL(38,18)"),
                        @TypeMapping(wire = "set", type = "ARRAY<BIGINT>", format = Wire.COMMA_SEPARATED),
                        @TypeMapping(wire = "date", type = "DATE"),
                        @TypeMapping(
                                wire = "timestamp",
                                type = "TIMESTAMP",
                                format = Wire.PATTERN,
                                pattern = "yyyy-MM-dd HH:mm:ss",
                                zone = "UTC")
                    },
                    otherwise = "VARIANT")
            String fieldType) {}
}
