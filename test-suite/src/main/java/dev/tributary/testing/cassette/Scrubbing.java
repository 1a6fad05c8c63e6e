package dev.tributary.testing.cassette;

import dev.tributary.model.value.JsonValue;
import dev.tributary.runtime.error.Redactor;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes secrets and personal data out of texts, named values and bodies. */
final class Scrubbing {
    private static final Pattern XML_ELEMENT = Pattern.compile("<([A-Za-z_][\\w.:-]*)((?:\\s[^<>]*)?)>([^<>]+)</\\1>");
    private static final String LINE_FEED = "\n";

    private final Substitution substitutes;
    private final TextScrubber texts;
    private final JsonScrubber json;

    Scrubbing(Redactor secrets, Substitution substitutes) {
        this.substitutes = substitutes;
        texts = new TextScrubber(secrets, substitutes);
        json = new JsonScrubber(texts, substitutes);
    }

    /** A text without secrets and personal data. */
    String text(String text) {
        return texts.scrubbed(text);
    }

    /** The value of what has a name, without secrets and personal data. */
    String named(String name, String value) {
        String scrubbed = texts.scrubbed(value);
        return scrubbed.equals(value)
                ? FieldNames.kind(name).map(kind -> substitutes.of(value, kind)).orElse(value)
                : scrubbed;
    }

    /** A body without secrets and personal data. */
    RecordedBody body(RecordedBody body) {
        if (body instanceof RecordedBody.Json document) {
            return new RecordedBody.Json(json.scrubbed(document.value()));
        }
        RecordedBody.Text text = (RecordedBody.Text) body;
        return new RecordedBody.Text(document(text.text()), text.gzipped());
    }

    private String document(String text) {
        String start = text.stripLeading();
        if (start.startsWith("{")) {
            return lines(text);
        }
        if (start.startsWith("<")) {
            return texts.scrubbed(XML_ELEMENT
                    .matcher(text)
                    .replaceAll(match ->
                            Matcher.quoteReplacement(element(match.group(1), match.group(2), match.group(3)))));
        }
        return new CsvScrubber(this::named).scrubbed(text).orElseGet(() -> texts.scrubbed(text));
    }

    private String element(String name, String attributes, String value) {
        return "<" + name + attributes + ">" + named(name, value) + "</" + name + ">";
    }

    /** JSON on each line, or what looks so. */
    private String lines(String text) {
        List<String> scrubbed = new ArrayList<>();
        for (String line : text.split(LINE_FEED, -1)) {
            scrubbed.add(line(line));
        }
        return String.join(LINE_FEED, scrubbed);
    }

    private String line(String line) {
        try {
            return line.isBlank() ? line : json.scrubbed(JsonValue.parse(line)).toJson();
        } catch (IllegalArgumentException e) {
            // No JSON of its own: a text all the same.
            return texts.scrubbed(line);
        }
    }
}
