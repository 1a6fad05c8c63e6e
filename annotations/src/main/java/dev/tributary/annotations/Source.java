package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface as the descriptor of a source; a connector is generated beside it.
 *
 * <pre>{@code
 * @Source(name = "github", baseUrl = "https://api.github.com")
 * @BearerToken
 * public interface GitHub { ... }
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Source {
    /**
     * {@return the name by which Spark and the command line know the source: lower-case letters, digits and
     * underscores}
     */
    String name();

    /** {@return the name shown to people; the interface's own name when empty} */
    String displayName() default "";

    /**
     * {@return the absolute {@code http} or {@code https} URL that relative requests resolve against} It may hold
     * <code>{option}</code> placeholders for connection options. A connection can replace it as a whole by the built-in
     * option {@code base_url}, for instance for an enterprise installation.
     */
    String baseUrl();

    /** {@return headers of every request, each {@code "Name: value"}; values may hold <code>{option}</code> placeholders} */
    String[] headers() default {};

    /** {@return links to the API's own documentation} */
    String[] documentation() default {};

    /** {@return how the fields are spelled on the wire} */
    Naming naming() default Naming.SNAKE_CASE;
}
