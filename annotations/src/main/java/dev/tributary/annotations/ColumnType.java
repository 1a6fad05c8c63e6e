package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The component of a {@link Discovery}'s row that is the column's type, in the source's own words, and what each word means
 * here. Without such a component, every column is of the type {@code STRING}.
 *
 * <pre>{@code @ColumnType({
 *   @TypeMapping(wire = "number", type = "DECIMAL(38,18)"),
 *   @TypeMapping(wire = "datetime", type = "TIMESTAMP", format = Wire.EPOCH_MILLIS)
 * }) String fieldType }</pre>
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface ColumnType {
    /** {@return what the source's words mean} */
    TypeMapping[] value();

    /**
     * {@return the type of columns of any other word: {@code STRING}, which holds texts, numbers and booleans, or
     * {@code VARIANT}, which holds anything}
     */
    String otherwise() default "STRING";
}
