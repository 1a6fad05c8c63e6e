package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Every request carries a key, in a header or in the query; repeated where a source wants several.
 *
 * <pre>{@code @ApiKey(header = "X-Api-Key")
 * @ApiKey(header = "Authorization", value = "Token {api_key}")
 * @ApiKey(query = "key") }</pre>
 */
@Documented
@Repeatable(ApiKey.List.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface ApiKey {
    /** {@return the header that carries the key; exactly one of header and query is given} */
    String header() default "";

    /** {@return the query parameter that carries the key; exactly one of header and query is given} */
    String query() default "";

    /** {@return what is sent, as a template of connection options; those it names are secrets} */
    String value() default "{api_key}";

    /** The container of several keys. */
    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.CLASS)
    @interface List {
        /** {@return the keys} */
        ApiKey[] value();
    }
}
