package dev.tributary.runtime.offset;

import dev.tributary.runtime.error.OffsetException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.Quoted;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A JSON object of texts and a version, on one line. */
final class FlatJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int VERSION = 1;

    private final Place place;
    private final String what;
    private final String json;
    private final Map<String, String> members;

    private FlatJson(Place place, String what, String json, Map<String, String> members) {
        this.place = place;
        this.what = what;
        this.json = json;
        this.members = members;
    }

    /** The JSON of that version with these members. */
    static String write(Map<String, String> members) {
        StringBuilder json = new StringBuilder("{\"version\":").append(VERSION);
        members.forEach((name, text) -> json.append(",\"")
                .append(name)
                .append("\":\"")
                .append(escaped(text))
                .append('"'));
        return json.append('}').toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                escaped.append('\\').append(c);
            } else if (c < ' ') {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** Reads what {@link #write} wrote; an empty object has no version. */
    static FlatJson read(Place place, String what, String json) {
        Map<String, String> members = new LinkedHashMap<>();
        FlatJson read = new FlatJson(place, what, json, members);
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw read.wrong("is no JSON object");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                if (!parser.nextToken().isScalarValue()) {
                    throw read.wrong("has a `" + Quoted.line(name) + "` that is no text");
                }
                members.put(name, parser.getString());
            }
            if (parser.nextToken() != null) {
                throw read.wrong("has something after its end");
            }
        } catch (JacksonException e) {
            throw read.wrong("is no JSON");
        }
        String version = members.get("version");
        if (!members.isEmpty() && !Integer.toString(VERSION).equals(version)) {
            throw version == null ? read.wrong("has no version") : read.other(version);
        }
        return read;
    }

    private OffsetException other(String version) {
        boolean isLater = version.matches("[0-9]{1,9}") && Integer.parseInt(version) > VERSION;
        return new OffsetException(place.says(
                "the " + what + " " + shown() + " has version " + Quoted.line(version)
                        + ", and this release reads version " + VERSION,
                (isLater ? "run the release that wrote it, or a later one, or " : "") + Stamp.anew(place) + "."));
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    String require(String name) {
        String text = members.get(name);
        if (text == null) {
            throw wrong("has no `" + name + "`");
        }
        return text;
    }

    Optional<String> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** All but the version, to be changed at will. */
    Map<String, String> content() {
        Map<String, String> content = new LinkedHashMap<>(members);
        content.remove("version");
        return content;
    }

    String strategy() {
        return require("strategy");
    }

    /** Requires that a certain strategy wrote it. */
    void requireStrategy(String expected) {
        if (!strategy().equals(expected)) {
            throw new OffsetException(place.says(
                    "the " + what + " " + shown() + " is of a table read by " + Quoted.line(strategy())
                            + ", but this one is read by " + expected + " now",
                    "put the descriptor back, or " + Stamp.anew(place) + "."));
        }
    }

    Instant instant(String name) {
        return optionalInstant(name).orElseThrow(() -> wrong("has no `" + name + "`"));
    }

    Optional<Instant> optionalInstant(String name) {
        try {
            return Optional.ofNullable(members.get(name)).map(Instant::parse);
        } catch (DateTimeException e) {
            throw wrong("has a `" + name + "` that is no point in time");
        }
    }

    OffsetException wrong(String how) {
        return new OffsetException(place.says(
                "the " + what + " " + shown() + " " + how,
                "go on from one that this version of the connector gave, or " + Stamp.anew(place) + "."));
    }

    private String shown() {
        return json.length() <= 200 ? json : json.substring(0, 200) + "...";
    }
}
