package dev.tributary.pipeline.journal;

import java.util.Optional;

/** How far a run has come. */
public sealed interface RunState {

    /** The state in a word or two. */
    String word();

    /** What it did; empty as long as it has not told of its end. */
    default Optional<RunOutcome> outcome() {
        return Optional.empty();
    }

    /** Its process lives. */
    record Running() implements RunState {
        @Override
        public String word() {
            return "running";
        }
    }

    /** It never told of its end, and its process is gone, or is on a machine that cannot be asked. */
    record BrokenOff() implements RunState {
        @Override
        public String word() {
            return "broken off";
        }
    }

    /** It has ended, well or not. */
    record Ended(RunOutcome done) implements RunState {
        @Override
        public String word() {
            return done.failure().isEmpty() ? "done" : "failed";
        }

        @Override
        public Optional<RunOutcome> outcome() {
            return Optional.of(done);
        }
    }
}
