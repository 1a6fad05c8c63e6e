package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The form of a response's body, where it is not JSON.
 *
 * <pre>{@code @Payload(value = Format.CSV, delimiter = ';', compression = Compression.ZIP)
 * @GET("orders/export") List<Order> orders();
 *
 * @Payload(Format.XML) @Records("/rss/channel/item")
 * @GET("feed.xml") List<Item> items(); }</pre>
 *
 * <p>A CSV's columns are found by the names in its header line. Of an XML row, a column is a child element,
 * {@code @JsonProperty("@name")} an attribute, {@code @JsonProperty("#text")} the element's own text, and a {@code List}
 * the elements of that name; names are as the document writes them, prefixes included.
 *
 * <p>Everything streams: neither a file nor an archive is ever held whole. A body that unpacks to far more than any
 * export does is refused.
 *
 * <p>On an interface it holds for every table that says nothing else.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface Payload {
    /** {@return how rows are written} */
    Format value();

    /** {@return what they are packed in} */
    Compression compression() default Compression.NONE;

    /** {@return the character between the cells of a CSV} */
    char delimiter() default ',';

    /** {@return the encoding of a CSV} */
    String charset() default "UTF-8";

    /**
     * {@return the text of a CSV's cell that stands for null, unless in quotes; cells of numbers and times can be empty
     * too}
     */
    String nullText() default "";
}
