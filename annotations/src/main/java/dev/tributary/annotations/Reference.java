package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Something that the descriptor was written from: a page of the API's own documentation, a document that a user gave, another
 * implementation. The generated documents end with all of them, the official ones first, so that readers can tell what rests
 * on what.
 *
 * <pre>{@code
 * @Reference(value = "https://docs.github.com/en/rest/issues", checked = "2026-11-20")
 * @Reference(
 *         value = "https://github.com/airbytehq/airbyte",
 *         kind = ReferenceKind.IMPLEMENTATION,
 *         confidence = Confidence.MEDIUM,
 *         conflict = "reads commits by date alone; the official page has since and until, which won")
 * }</pre>
 *
 * <p>Links of {@link Source#documentation} are references too: official, of high confidence.
 */
@Documented
@Repeatable(Reference.List.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Reference {
    /** {@return the absolute {@code http} or {@code https} URL} */
    String value();

    /** {@return whose words these are} */
    ReferenceKind kind() default ReferenceKind.OFFICIAL;

    /** {@return how far it is believed} */
    Confidence confidence() default Confidence.HIGH;

    /**
     * {@return the day on which it was last compared with the descriptor, as ISO 8601 has it ({@code 2026-11-20});
     * empty if unknown}
     */
    String checked() default "";

    /** {@return what it says otherwise than another reference, and which of them won; empty where they agree} */
    String conflict() default "";

    /** The container of several references. */
    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.CLASS)
    @interface List {
        /** {@return the references} */
        Reference[] value();
    }
}
