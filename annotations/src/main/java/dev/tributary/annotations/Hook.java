package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Classes of yours that take over a step which no annotation can describe. The interface that a class implements, of those
 * in {@code dev.tributary.runtime.hook}, tells the step.
 *
 * <pre>{@code @Hook(SignedRequests.class)
 * interface Storage { ... } }</pre>
 *
 * <p>On an interface it holds for every table whose method names no hook for the same step. A class is stateless and has a
 * constructor without parameters; the connector makes one instance of it, which several threads use.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface Hook {
    /** {@return the classes, at most one for each step} */
    Class<?>[] value();
}
