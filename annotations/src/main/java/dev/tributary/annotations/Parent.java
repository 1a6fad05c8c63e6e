package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parameter's value is a column of another table's row: the request is made for each row of that table.
 *
 * <pre>{@code
 * @GET("repos/{owner}/{repo}/pulls/{number}/reviews")
 * List<Review> reviews(@Parent(table = "pull_requests", column = "number") @Path("number") long number);
 * }</pre>
 *
 * <p>The parent's table options are the child's too, without being declared again. Several parameters can take columns of
 * one parent, or of the parent's own parents. {@link FromParent} makes a column of such a value.
 *
 * <p>With {@link Incremental}, each parent's rows are read from where they were, and those of a parent that is new since
 * the last run from their beginning.
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Parent {
    /** {@return the name of the table for each of whose rows the request is made} */
    String table();

    /** {@return the column of that table, {@code a.b} for one within a struct; of whole numbers or texts} */
    String column();

    /**
     * {@return whether only those parents are asked about that changed since the last run, each for all of its rows}
     * The parent is incremental then, and its cursor says everything of this table's changes: use it only where the
     * source moves the parent's cursor when a row of this table is added or changes.
     */
    boolean changedOnly() default false;

    /** {@return how many parents' values one request carries at most, in a {@code List}; 0 for a request a parent} */
    int batch() default 0;

    /** {@return what stands between the values of a batch, such as a comma; empty where the parameter is repeated} */
    String join() default "";
}
