package dev.tributary.cli.run;

import dev.tributary.cli.terminal.Terminal;
import dev.tributary.model.IngestionType;
import dev.tributary.pipeline.TableRun;
import dev.tributary.runtime.environment.ReadStatistics;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a pipeline's run did, as a JSON object a table and line, for programs.
 *
 * @param runs the tables' runs
 */
public record JsonReport(List<TableRun> runs) {
    private static final JsonFactory FACTORY = new JsonFactory();

    /** Prints the lines, failures among them. */
    public void print(Terminal terminal) {
        runs.forEach(run -> terminal.print(line(run)));
    }

    private static String line(TableRun run) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("table", run.table().sourceTable());
            json.writeStringProperty(
                    "ingestion", run.ingestionType().map(IngestionType::label).orElse(null));
            json.writeBooleanProperty("succeeded", run.succeeded());
            json.writeNumberProperty("read", run.rowsRead());
            json.writeNumberProperty("inserted", run.inserted());
            json.writeNumberProperty("updated", run.updated());
            json.writeNumberProperty("deleted", run.deleted());
            reading(json, run.reading());
            json.writeNumberProperty("milliseconds", run.duration().toMillis());
            json.writeStringProperty("target", run.location());
            json.writeName("version");
            if (run.version().isPresent()) {
                json.writeNumber(run.version().getAsLong());
            } else {
                json.writeNull();
            }
            json.writeStringProperty("failure", run.failure().orElse(null));
            json.writeEndObject();
        }
        return line.toString();
    }

    private static void reading(JsonGenerator json, ReadStatistics reading) {
        json.writeNumberProperty("requests", reading.requests());
        json.writeNumberProperty("retries", reading.retries());
        json.writeNumberProperty("pages", reading.pages());
        json.writeNumberProperty("rows_in_pages", reading.rows());
        json.writeNumberProperty("bytes", reading.bytes());
        json.writeNumberProperty("waited_milliseconds", reading.waited().toMillis());
        json.writeNumberProperty("rescued_values", reading.rescued());
        json.writeNumberProperty("dropped_rows", reading.dropped());
    }
}
