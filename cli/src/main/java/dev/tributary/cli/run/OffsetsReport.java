package dev.tributary.cli.run;

import dev.tributary.cli.terminal.Terminal;
import dev.tributary.document.words.Spans;
import dev.tributary.pipeline.CheckpointState;
import dev.tributary.pipeline.TargetState;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.offset.OffsetSummary;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a table's checkpoint holds.
 *
 * @param table the table
 * @param now the time
 */
public record OffsetsReport(TargetState table, Instant now) {
    private static final JsonFactory FACTORY = new JsonFactory();

    /** Prints it for people. */
    public void print(Terminal terminal) {
        CheckpointState checkpoint = table.checkpoint();
        terminal.print(terminal.bold(table.name()) + " in " + terminal.shown(table.location()));
        Progress delivered = Progress.delivered(table);
        delivered.rows().ifPresent(rows -> summary(terminal, "rows", rows));
        delivered.deletes().ifPresent(deletes -> summary(terminal, "deletes", deletes));
        if (delivered.rows().isEmpty()) {
            terminal.print("  rows     nothing yet: the next run reads everything");
        }
        Progress pending = Progress.of(table, checkpoint.pending());
        pending.rows()
                .ifPresent(rows -> terminal.print("  pending  a batch with " + rows.reached()
                        + ", which is not in the target yet; the next run repeats it"));
        if (checkpoint.batch().isPresent()) {
            terminal.print("  batch    " + checkpoint.batch().getAsLong());
        }
        checkpoint.query().ifPresent(query -> terminal.print("  query    " + query + ", Delta's txnAppId"));
    }

    private void summary(Terminal terminal, String what, OffsetSummary summary) {
        String lag = summary.time()
                .filter(time -> time.isBefore(now))
                .map(time -> ", " + Spans.brief(Duration.between(time, now)) + " ago")
                .orElse("");
        terminal.print("  " + what + " ".repeat(9 - what.length()) + Terminal.printable(summary.reached()) + lag);
        if (!summary.stamp().isEmpty()) {
            terminal.print("           "
                    + Terminal.printable(summary.stamp().entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .collect(Collectors.joining(", "))));
        }
    }

    /** Prints it as a JSON object, the offsets as the checkpoint has them. */
    public void printJson(Terminal terminal) {
        CheckpointState checkpoint = table.checkpoint();
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("table", table.name());
            json.writeStringProperty("query", checkpoint.query().orElse(null));
            json.writeName("batch");
            if (checkpoint.batch().isPresent()) {
                json.writeNumber(checkpoint.batch().getAsLong());
            } else {
                json.writeNull();
            }
            offsets(json, "delivered", checkpoint.delivered());
            offsets(json, "pending", checkpoint.pending());
            json.writeEndObject();
        }
        terminal.print(line.toString());
    }

    private static void offsets(JsonGenerator json, String name, List<Offset> offsets) {
        json.writeArrayPropertyStart(name);
        offsets.forEach(offset -> json.writeRawValue(offset.json()));
        json.writeEndArray();
    }
}
