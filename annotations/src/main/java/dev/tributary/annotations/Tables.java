package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The interface, nested in a descriptor, is a group of its tables: what a source offers for one kind of thing. What the
 * things have in common stands once, in an interface that the groups extend.
 *
 * <pre>{@code
 * interface Resource<T> {
 *   @Table(name = "{name}") @GET("{path}") @Records("/{path}")
 *   List<T> list();
 *
 *   @GET("{path}/history")
 *   List<Change> history();
 * }
 *
 * @Source(name = "books", baseUrl = "https://api.example.com/v1/")
 * interface Books {
 *   @Tables(path = "Invoices") interface Invoices extends Resource<Invoice> {}    // invoices, invoices_history
 *   @Tables(path = "Payments") interface Payments extends Resource<Payment> {}    // payments, payments_history
 * }
 * }</pre>
 *
 * <p>In the annotations of a group's methods, <code>{name}</code> and <code>{path}</code> stand for the members of this
 * one. An annotation of your own that carries this one adds its members as placeholders. A group's Javadoc starts the
 * descriptions of its tables.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Tables {
    /**
     * {@return what the group is called: the name of the interface in snake_case when empty} A table without a name of
     * its own is called as the group and the method: {@code invoices_history}.
     */
    String name() default "";

    /** {@return what <code>{path}</code> stands for in the methods' requests} */
    String path() default "";
}
