package dev.tributary.processor.reader;

import dev.tributary.processor.definition.JobDefinition;

/** Reads {@code @ExportJob}. */
final class JobReader {

    static JobDefinition read(Annotation job) {
        return new JobDefinition(
                job.text("status"),
                job.optionalText("statusBody"),
                job.text("state"),
                job.texts("done"),
                job.texts("empty"),
                job.texts("failed"),
                job.optionalText("message"),
                job.optionalText("rows"),
                job.text("download"),
                job.optionalText("address"),
                job.texts("hosts"),
                job.text("interval"),
                job.text("longest"),
                job.text("timeout"),
                job.origin());
    }

    private JobReader() {}
}
