package dev.tributary.pipeline.journal;

import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A run as a JSON object: with what it did once it has ended, with the process that does it until then. */
final class EntryJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int VERSION = 1;

    /** A run's beginning. */
    static String begun(String source, String mode, Instant begin, RunProcess process) {
        return written(json -> {
            head(json, source, mode, begin);
            json.writeNumberProperty("process", process.id());
            process.start().ifPresent(start -> json.writeStringProperty("process_start", start.toString()));
        });
    }

    /** A whole run. */
    static String ended(String source, String mode, Instant begin, RunOutcome outcome) {
        return written(json -> {
            head(json, source, mode, begin);
            outcome.ingestion().ifPresent(ingestion -> json.writeStringProperty("ingestion", ingestion));
            json.writeNumberProperty("read", outcome.read());
            json.writeNumberProperty("inserted", outcome.inserted());
            json.writeNumberProperty("updated", outcome.updated());
            json.writeNumberProperty("deleted", outcome.deleted());
            json.writeNumberProperty("requests", outcome.requests());
            json.writeNumberProperty("milliseconds", outcome.duration().toMillis());
            json.writeStringProperty("target", outcome.target());
            outcome.version().ifPresent(version -> json.writeNumberProperty("version_of_target", version));
            outcome.failure().ifPresent(failure -> json.writeStringProperty("failure", failure));
        });
    }

    private interface Content {
        void write(JsonGenerator json);
    }

    private static String written(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("version", VERSION);
            content.write(json);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void head(JsonGenerator json, String source, String mode, Instant begin) {
        json.writeStringProperty("source", source);
        json.writeStringProperty("mode", mode);
        json.writeStringProperty("begin", begin.toString());
    }

    /**
     * The run that a text is of.
     *
     * @throws IllegalArgumentException if it is none that this release can read
     */
    static RunEntry read(String text) {
        try {
            Members members = new Members(members(text));
            if (members.number("version") != VERSION) {
                throw new IllegalArgumentException("it is of another release");
            }
            return new RunEntry(
                    members.text("source"), members.text("mode"), Instant.parse(members.text("begin")), state(members));
        } catch (JacksonException | DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("it is garbled", e);
        }
    }

    private static RunState state(Members members) {
        if (members.optional("process").isPresent()) {
            RunProcess process = new RunProcess(
                    members.number("process"), members.optional("process_start").map(Instant::parse));
            return process.isAlive() ? new RunState.Running() : new RunState.BrokenOff();
        }
        return new RunState.Ended(new RunOutcome(
                members.optional("ingestion"),
                members.number("read"),
                members.number("inserted"),
                members.number("updated"),
                members.number("deleted"),
                members.number("requests"),
                Duration.ofMillis(members.number("milliseconds")),
                members.text("target"),
                members.optional("version_of_target").isPresent()
                        ? OptionalLong.of(members.number("version_of_target"))
                        : OptionalLong.empty(),
                members.optional("failure")));
    }

    private static Map<String, String> members(String text) {
        Map<String, String> members = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                @Nullable String value = parser.getValueAsString();
                if (value != null) {
                    members.put(name, value);
                }
            }
        }
        return members;
    }

    private record Members(Map<String, String> values) {

        Optional<String> optional(String name) {
            return Optional.ofNullable(values.get(name));
        }

        String text(String name) {
            return optional(name).orElseThrow(() -> new IllegalArgumentException("it has no `" + name + "`"));
        }

        long number(String name) {
            return Long.parseLong(text(name));
        }
    }

    private EntryJson() {}
}
