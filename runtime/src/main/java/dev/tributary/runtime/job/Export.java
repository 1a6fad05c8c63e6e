package dev.tributary.runtime.job;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a job has made.
 *
 * @param asked the source's time when the job was asked for, up to which its rows tell at least
 * @param file where its file is; empty where it has no rows
 * @param rows how many rows its file has, where the source says it
 */
public record Export(Optional<Instant> asked, Optional<ExportFile> file, OptionalLong rows) {}
