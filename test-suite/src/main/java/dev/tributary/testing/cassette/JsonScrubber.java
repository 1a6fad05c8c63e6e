package dev.tributary.testing.cassette;

import dev.tributary.model.value.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes secrets and personal data out of JSON, by the names of fields and by what texts look like. */
final class JsonScrubber {
    private static final Set<String> LABELS = Set.of("name", "key", "field", "property", "header", "label", "id");
    private static final Set<String> DIGITS_OF_SECRETS = Set.of("password", "passcode", "pin", "otp");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}([T ].*)?");

    /** What only numbers or computers are called by. */
    private static final Pattern IDENTIFIER =
            Pattern.compile("\\d+|[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|[A-Z0-9]{9,}|[a-z]+:[\\w:/-]+");

    private final TextScrubber texts;
    private final Substitution substitutes;

    JsonScrubber(TextScrubber texts, Substitution substitutes) {
        this.texts = texts;
        this.substitutes = substitutes;
    }

    /** The value without what must not be in a cassette. */
    JsonValue scrubbed(JsonValue value) {
        return scrubbed(value, "", Optional.empty());
    }

    /**
     * A value that a name says something of.
     *
     * @param name the field's name, empty for none
     * @param kind what it is, empty for anything
     */
    private JsonValue scrubbed(JsonValue value, String name, Optional<Kind> kind) {
        if (value instanceof JsonValue.Members object) {
            return members(object, name, kind);
        }
        if (value instanceof JsonValue.Array array) {
            return new JsonValue.Array(array.elements().stream()
                    .map(element -> scrubbed(element, name, kind))
                    .toList());
        }
        if (value instanceof JsonValue.Text text) {
            return JsonValue.of(text(text.text(), name, kind));
        }
        return value instanceof JsonValue.Numeral number ? number(number, name, kind) : value;
    }

    private JsonValue members(JsonValue.Members object, String name, Optional<Kind> around) {
        boolean person = FieldNames.isPerson(name)
                || object.members().entrySet().stream()
                        .anyMatch(member -> !(member.getValue() instanceof JsonValue.Null)
                                && FieldNames.kind(member.getKey())
                                        .filter(kind -> kind == Kind.EMAIL || kind == Kind.NAME)
                                        .isPresent());
        Optional<String> label = label(object);
        Map<String, JsonValue> scrubbed = new LinkedHashMap<>();
        object.members().forEach((member, value) -> {
            String says = member.equals("value") ? label.orElse(member) : member;
            Optional<Kind> kind = person ? FieldNames.kindOfPerson(says) : FieldNames.kind(says);
            scrubbed.put(texts.scrubbed(member), scrubbed(value, says, kind.or(() -> inherited(around, says))));
        });
        return new JsonValue.Members(scrubbed);
    }

    /** What is within an address or a set of credentials is part of it, but for what it is called by. */
    private static Optional<Kind> inherited(Optional<Kind> around, String name) {
        return around.filter(kind -> kind != Kind.EMAIL && kind != Kind.LINK && kind != Kind.NAME)
                .filter(kind -> !Set.of("id", "type", "country", "kind").contains(name));
    }

    /** The name that an object gives its own value: {@code {"name": "email", "value": ...}}. */
    private static Optional<String> label(JsonValue.Members object) {
        if (!object.members().containsKey("value")) {
            return Optional.empty();
        }
        return LABELS.stream()
                .sorted()
                .map(object.members()::get)
                .filter(JsonValue.Text.class::isInstance)
                .map(value -> ((JsonValue.Text) value).text())
                .filter(text -> FieldNames.kind(text).isPresent())
                .findFirst();
    }

    private String text(String text, String name, Optional<Kind> kind) {
        if (kind.isPresent()) {
            return text(text, kind.get());
        }
        boolean isPersonByItself =
                FieldNames.isPerson(name) && !IDENTIFIER.matcher(text).matches() && !text.contains("://");
        if (isPersonByItself && text.indexOf('@') < 0) {
            return substitutes.of(text, Kind.NAME);
        }
        return nested(text).orElseGet(() -> texts.scrubbed(text));
    }

    private String text(String text, Kind kind) {
        if (kind != Kind.DAY && MOMENT.matcher(text).matches()) {
            return text;
        }
        if (kind == Kind.EMAIL && text.indexOf('@') < 0) {
            return substitutes.of(text, Kind.NAME);
        }
        // Several addresses, or one with a name beside it.
        boolean isMore = kind == Kind.EMAIL && (text.indexOf(' ') >= 0 || text.indexOf(',') >= 0);
        if (kind == Kind.LINK && !text.contains("://")) {
            return substitutes.of(text, Kind.NAME);
        }
        return isMore ? substitutes.of(text, Kind.NAME) : substitutes.of(text, kind);
    }

    /** JSON within a text. */
    private Optional<String> nested(String text) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return Optional.empty();
        }
        try {
            JsonValue value = JsonValue.parse(text);
            JsonValue scrubbed = scrubbed(value);
            return scrubbed.equals(value) ? Optional.of(text) : Optional.of(scrubbed.toJson());
        } catch (IllegalArgumentException e) {
            // It only looks like JSON.
            return Optional.empty();
        }
    }

    private JsonValue number(JsonValue.Numeral number, String name, Optional<Kind> kind) {
        boolean counts = kind.filter(known -> known == Kind.NUMBER || known == Kind.DAY || known == Kind.ADDRESS)
                        .isPresent()
                || FieldNames.words(name).stream().anyMatch(DIGITS_OF_SECRETS::contains);
        if (!counts) {
            return number;
        }
        String zeros = substitutes.of(number.literal(), Kind.NUMBER);
        String digits = zeros.replaceAll("[^0-9]", "").replaceFirst("^0+(?=.)", "");
        return new JsonValue.Numeral(digits);
    }
}
