package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method describes a table: its request by Retrofit's annotations, its rows by the element type of the {@code List}
 * it returns.
 *
 * <pre>{@code
 * @Table(primaryKey = "name")
 * @GET("repos/{owner}/{repo}/branches")
 * List<Branch> branches(...);
 * }</pre>
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Table {
    /** {@return the table's name; the method's name in snake_case when empty} */
    String name() default "";

    /**
     * {@return the columns that identify a row, by their names; {@code commit.sha} is a column within a struct} {@link
     * Key} on the row's components says the same where the IDE can rename it; never both.
     */
    String[] primaryKey() default {};

    /** {@return how rows become rows of the target; derived from the cursor unless said} */
    Ingestion ingestion() default Ingestion.DERIVED;
}
