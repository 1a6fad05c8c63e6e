package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Values are part of a larger text, such as a filter in the source's own query language. Parts name parameters of the
 * method; a part is dropped when one of its values is absent, and nothing is sent when none is left. A parameter that
 * only templates name needs no other place.
 *
 * <pre>{@code
 * @Template(into = "jql", join = " AND ", quote = Quote.DOUBLE_BACKSLASH, suffix = " ORDER BY updated ASC",
 *     parts = {"project = \"{project}\"", "updated >= \"{since}\""})
 * @GET("rest/api/3/search")
 * List<Issue> issues(@TableOption String project,
 *     @CursorStart @WireFormat(value = Wire.PATTERN, pattern = "yyyy-MM-dd HH:mm") Instant since);
 * }</pre>
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
@Repeatable(Template.List.class)
public @interface Template {
    /** {@return where the text is sent: a query parameter, or a place in the JSON body when it starts with a slash} */
    String into();

    /** {@return the parts, in which <code>{name}</code> stands for the value of the parameter of that name} */
    String[] parts();

    /** {@return what stands between two parts} */
    String join() default "";

    /** {@return what follows the parts} */
    String suffix() default "";

    /** {@return how values are kept from ending the quotes that the parts put around them} */
    Quote quote() default Quote.NONE;

    /** Several templates; the compiler writes it. */
    @Documented
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.CLASS)
    @interface List {
        /** {@return the templates} */
        Template[] value();
    }
}
