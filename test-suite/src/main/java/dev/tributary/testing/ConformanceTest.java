package dev.tributary.testing;

import dev.tributary.simulator.hook.Counterpart;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Generates the conformance test of a descriptor, beside the annotated type, in test compilation.
 *
 * <pre>{@code
 * @ConformanceTest(GitHub.class)
 * class GitHubTests {}
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface ConformanceTest {
    /** {@return the descriptor: an interface with {@code @Source}} */
    Class<?> value();

    /**
     * {@return an interface whose methods have {@link dev.tributary.annotations.Insert}, {@code Update} or {@code
     * Delete}: the suite then also writes rows, and looks whether reads see them}
     */
    Class<?> writes() default Void.class;

    /**
     * {@return what the source does where the descriptor has hooks: a class with a constructor without parameters}
     *
     * <pre>{@code
     * @ConformanceTest(value = Bitso.class, counterpart = BitsoSide.class)
     * }</pre>
     */
    Class<? extends Counterpart> counterpart() default Counterpart.None.class;

    /** {@return tables that are not checked, each with the reason} */
    LeaveOut[] leaveOut() default {};
}
