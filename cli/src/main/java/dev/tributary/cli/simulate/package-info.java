/**
 * A source that is simulated for others to read: faults on a schedule, changes over time. May use {@link
 * dev.tributary.cli.terminal}.
 */
@NullMarked
package dev.tributary.cli.simulate;

import org.jspecify.annotations.NullMarked;
