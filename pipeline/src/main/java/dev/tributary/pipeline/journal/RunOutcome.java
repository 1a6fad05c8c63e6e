package dev.tributary.pipeline.journal;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a run did.
 *
 * @param ingestion how the table was read, such as {@code cdc}; empty if the run failed before that was known
 * @param read rows that the source delivered
 * @param inserted rows that were new in the target
 * @param updated rows of the target that had changed
 * @param deleted rows that were gone from the target
 * @param requests attempts of requests to the source
 * @param duration how long it took
 * @param target where the target lies, a path or URI
 * @param version the target's Delta version after the run; empty where there was no target
 * @param failure what went wrong and what to do, without secrets; empty for a run that went well
 */
public record RunOutcome(
        Optional<String> ingestion,
        long read,
        long inserted,
        long updated,
        long deleted,
        long requests,
        Duration duration,
        String target,
        OptionalLong version,
        Optional<String> failure) {}
