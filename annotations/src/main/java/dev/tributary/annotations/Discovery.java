package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A request whose rows are the columns that a table has besides those that its row type declares: custom fields, that
 * differ from one account to the next. The table's row type has a component of type {@link DynamicStruct} that takes them.
 *
 * <pre>{@code @Discovery(of = "contacts")
 * @SinglePage
 * @GET("crm/v3/properties/contacts") List<Property> contactProperties();
 *
 * record Property(
 *     @ColumnName String name,
 *     @ColumnType({
 *       @TypeMapping(wire = "number", type = "DECIMAL(38,18)"),
 *       @TypeMapping(wire = "bool", type = "BOOLEAN")
 *     }) String type,
 *     @ColumnDescription String label) {} }</pre>
 *
 * <p>The source is asked once a run, so that all that is read in a run has the same columns. A run that cannot ask fails: a
 * table without its columns would be another table. Columns that appear are new columns of the target; of columns that
 * vanish, the target keeps what it has, and gets null.
 *
 * <p>Where the row has a component with {@link TableName}, it describes a table rather than a column, and {@link #of} names the
 * method that stands for all of them.
 *
 * <p>Its table options are among those of the table, and have the values that the read gives them.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Discovery {
    /** {@return the table whose columns they are, or the method that stands for the tables} */
    String of();
}
