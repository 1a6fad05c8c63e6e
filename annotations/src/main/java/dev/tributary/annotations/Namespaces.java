package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method lists the namespaces of the source, such as workspaces, projects or databases: a table lies in one if it has
 * the option that names it. The method's rows are no table.
 *
 * <p>Where namespaces lie within others, the request of the inner ones takes the option of the outer ones.
 *
 * <pre>{@code
 * @Namespaces(option = "workspace", column = "slug")
 * @GET("workspaces")
 * List<Workspace> workspaces();
 *
 * @Namespaces(option = "repository", column = "slug")
 * @GET("repositories/{workspace}")
 * List<Repository> repositories(@TableOption @Path("workspace") String workspace);
 *
 * @Table
 * @GET("repositories/{workspace}/{repository}/pullrequests")
 * List<PullRequest> pullRequests(
 *         @TableOption @Path("workspace") String workspace, @TableOption @Path("repository") String repository);
 * }</pre>
 *
 * <p>Spark lists them as the tables {@code _community_namespaces} and {@code _community_tables}. A table is read by its
 * options, whether or not the source lists the namespace that they name.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Namespaces {
    /** {@return the table option whose values the namespaces are} */
    String option();

    /**
     * {@return the column of the rows that holds the value, {@code a.b} for one within a struct; of whole numbers or
     * texts}
     */
    String column();
}
