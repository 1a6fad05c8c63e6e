package dev.tributary.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A table that a conformance test leaves out; its checks are skipped, and the report says why.
 *
 * <pre>{@code
 * @ConformanceTest(value = GitHub.class, leaveOut = @LeaveOut(table = "audit_log", reason = "Only owners may see it."))
 * }</pre>
 */
@Documented
@Target({})
@Retention(RetentionPolicy.CLASS)
public @interface LeaveOut {
    /** {@return the table's name} */
    String table();

    /** {@return why it is left out} */
    String reason();
}
