package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The request is a GraphQL query. Each variable gets its value from the parameter of its name, or from the pagination,
 * which names it {@code /variables/after}.
 *
 * <pre>{@code
 * @POST("graphql")
 * @GraphQL("""
 *     query($team: String!, $size: Int!, $after: String) {
 *       issues(team: $team, first: $size, after: $after) { nodes { id title } pageInfo { endCursor hasNextPage } } }""")
 * @Records("/data/issues/nodes")
 * @CursorPagination(token = "/data/issues/pageInfo/endCursor", param = "/variables/after",
 *     sizeParam = "/variables/size", size = 100, hasMore = "/data/issues/pageInfo/hasNextPage")
 * List<Issue> issues(@TableOption String team);
 * }</pre>
 *
 * <p>A response whose {@code errors} are not empty is an error, whatever data it has besides.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface GraphQL {
    /** {@return the query, with the declarations of its variables} */
    String value();
}
