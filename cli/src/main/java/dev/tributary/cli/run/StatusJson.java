package dev.tributary.cli.run;

import dev.tributary.cli.terminal.Terminal;
import dev.tributary.pipeline.TargetState;
import dev.tributary.pipeline.journal.RunEntry;
import dev.tributary.pipeline.journal.RunOutcome;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * How the last runs of tables went, as a JSON object a table and line, for programs.
 *
 * @param tables the tables
 * @param now the time
 */
public record StatusJson(List<TargetState> tables, Instant now) {
    private static final JsonFactory FACTORY = new JsonFactory();

    /** Prints the lines. */
    public void print(Terminal terminal) {
        tables.forEach(table -> terminal.print(line(table)));
    }

    private String line(TargetState table) {
        Progress progress = Progress.delivered(table);
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("table", table.name());
            json.writeStringProperty("target", table.location());
            json.writeStringProperty(
                    "delivered_up_to", progress.time().map(Instant::toString).orElse(null));
            number(
                    json,
                    "behind_seconds",
                    progress.behind(now).map(lag -> lag.toSeconds()).orElse(null));
            json.writeBooleanProperty("pending", !table.checkpoint().pending().isEmpty());
            json.writeArrayPropertyStart("runs");
            table.runs().forEach(run -> run(json, run));
            json.writeEndArray();
            json.writeEndObject();
        }
        return line.toString();
    }

    private static void run(JsonGenerator json, RunEntry run) {
        json.writeStartObject();
        json.writeStringProperty("source", run.source());
        json.writeStringProperty("mode", run.mode());
        json.writeStringProperty("begin", run.begin().toString());
        json.writeStringProperty("state", run.state().word());
        run.state().outcome().ifPresent(outcome -> outcome(json, outcome));
        json.writeEndObject();
    }

    private static void outcome(JsonGenerator json, RunOutcome outcome) {
        json.writeStringProperty("ingestion", outcome.ingestion().orElse(null));
        json.writeNumberProperty("read", outcome.read());
        json.writeNumberProperty("inserted", outcome.inserted());
        json.writeNumberProperty("updated", outcome.updated());
        json.writeNumberProperty("deleted", outcome.deleted());
        json.writeNumberProperty("requests", outcome.requests());
        json.writeNumberProperty("milliseconds", outcome.duration().toMillis());
        number(
                json,
                "version",
                outcome.version().isPresent() ? outcome.version().getAsLong() : null);
        json.writeStringProperty("failure", outcome.failure().orElse(null));
    }

    private static void number(JsonGenerator json, String name, @Nullable Long value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value);
        }
    }
}
