package dev.tributary.cli.run;

import dev.tributary.cli.terminal.Terminal;
import dev.tributary.model.IngestionType;
import dev.tributary.pipeline.TableRun;
import dev.tributary.runtime.environment.ReadStatistics;
import dev.tributary.runtime.environment.TableDrift;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
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
        json.writeArrayPropertyStart("drift");
        new TreeMap<>(reading.drift()).forEach((table, drift) -> {
            if (!drift.isNone()) {
                drift(json, table, drift);
            }
        });
        json.writeEndArray();
    }

    private static void drift(JsonGenerator json, String table, TableDrift drift) {
        json.writeStartObject();
        json.writeStringProperty("table", table);
        json.writeObjectPropertyStart("new");
        drift.unknown().forEach((field, found) -> kinds(json, field, found));
        json.writeEndObject();
        json.writeArrayPropertyStart("missing");
        drift.missing().forEach(json::writeString);
        json.writeEndArray();
        json.writeObjectPropertyStart("retyped");
        drift.retyped().forEach((field, retyped) -> {
            json.writeObjectPropertyStart(field);
            json.writeStringProperty("declared", retyped.declared());
            kinds(json, "found", retyped.found());
            json.writeEndObject();
        });
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void kinds(JsonGenerator json, String name, Set<TableDrift.Kind> kinds) {
        json.writeArrayPropertyStart(name);
        kinds.forEach(kind -> json.writeString(kind.name().toLowerCase(Locale.ROOT)));
        json.writeEndArray();
    }
}
