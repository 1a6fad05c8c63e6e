package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tables that a run finds. On a component of a {@link Discovery}'s row it is the name of a table, so that the rows describe
 * tables rather than columns; on a parameter it is the table that is asked for. A {@link Table} method with such a parameter
 * stands for all tables that are found, and so does a {@link Discovery} of their columns.
 *
 * <pre>{@code @Discovery(of = "objects")
 * @SinglePage
 * @Records("/sobjects/[queryable=true]")
 * @GET("sobjects") List<SObject> sObjects();
 *
 * @Discovery(of = "objects")
 * @SinglePage
 * @Records("/fields")
 * @GET("sobjects/{name}/describe") List<Field> fields(@TableName @Path("name") String name);
 *
 * @Table
 * @Template(into = "q", join = "", parts = {"SELECT Id", ", {fields}", " FROM {object}"})
 * @GET("query") List<Row> objects(@TableName String object, @DiscoveredColumns String fields);
 *
 * record SObject(@TableName String name) {}
 * record Row(@Key @JsonProperty("Id") String id, @JsonAnySetter DynamicStruct fields) {} }</pre>
 *
 * <p>The method's own name is no table. The source is asked for its tables once a run. A table is called as at the source,
 * with an underscore in place of each character that is no letter and no digit. Two whose names differ in case only are an
 * error, and so is one that is called as a declared table.
 *
 * <p>{@link Key} on another component of the row that describes a table says that its value is the name of the key's column,
 * where tables have keys of their own.
 */
@Documented
@Target({
    ElementType.RECORD_COMPONENT,
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.CLASS)
public @interface TableName {
    /**
     * {@return on a parameter, the column of the row that describes the table whose value is sent, such as its id; the
     * name itself when empty}
     */
    String column() default "";
}
