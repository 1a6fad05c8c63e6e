package dev.tributary.processor.validation;

import dev.tributary.model.JobModel;
import dev.tributary.model.value.JsonValue;
import dev.tributary.processor.definition.JobDefinition;
import dev.tributary.processor.definition.Located;
import java.time.Duration;
import java.util.List;

/** Makes the model of a job that has no mistakes. */
final class Jobs {

    static JobModel model(JobDefinition job) {
        return new JobModel(
                job.status().value(),
                job.statusBody()
                        .map(body -> JsonValue.parse(body.value()).toJson())
                        .orElse(null),
                job.state().value(),
                texts(job.done()),
                texts(job.empty()),
                texts(job.failed()),
                job.message().map(Located::value).orElse(null),
                job.rows().map(Located::value).orElse(null),
                job.download().value(),
                job.address().map(Located::value).orElse(null),
                texts(job.hosts()),
                Duration.parse(job.interval().value()),
                Duration.parse(job.longest().value()),
                Duration.parse(job.timeout().value()));
    }

    private static List<String> texts(List<Located<String>> written) {
        return written.stream().map(Located::value).toList();
    }

    private Jobs() {}
}
