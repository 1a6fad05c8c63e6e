package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An option of a connection to the source: a host, an account, a secret.
 *
 * <p>Options that a template such as {@code @BearerToken} names need no declaration; declaring one adds its description,
 * default or allowed values.
 *
 * <pre>{@code
 * @ConnectionOption(name = "region", allowed = {"eu", "us"}, defaultValue = "eu")
 * @Source(name = "billing", baseUrl = "https://{region}.api.example.com")
 * interface Billing { ... }
 * }</pre>
 */
@Documented
@Repeatable(ConnectionOption.List.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface ConnectionOption {
    /** {@return the option's name in lower-case snake_case} */
    String name();

    /** {@return what the option is for, in one sentence} */
    String description() default "";

    /** {@return whether a connection must give it; false where there is a {@link #defaultValue}} */
    boolean required() default true;

    /** {@return the value when none is given; empty for no default} An option with a default is not required. */
    String defaultValue() default "";

    /** {@return a regular expression that the whole value must match; empty for none} */
    String pattern() default "";

    /** {@return the values that are allowed; empty for any} */
    String[] allowed() default {};

    /** {@return whether the value is a secret: never logged, printed or stored by Tributary} */
    boolean secret() default false;

    /** The container of several connection options. */
    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.CLASS)
    @interface List {
        /** {@return the options} */
        ConnectionOption[] value();
    }
}
