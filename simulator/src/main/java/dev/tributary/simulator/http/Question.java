package dev.tributary.simulator.http;

import dev.tributary.model.TimeFormat;
import dev.tributary.model.ValueModel;
import dev.tributary.model.value.JsonValue;
import dev.tributary.simulator.data.CursorRange;
import dev.tributary.simulator.data.SimulatedTable;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** What a request asks for: which rows, and which page of them. */
final class Question {
    private final Function<String, Optional<PageTokens.Content>> tokens;
    private CursorRange range = CursorRange.ALL;
    private Optional<JsonValue> token = Optional.empty();
    private String start = "";
    private OptionalLong change = OptionalLong.empty();

    /** @param tokens reads the tokens that pages are asked for with */
    Question(Function<String, Optional<PageTokens.Content>> tokens) {
        this.tokens = tokens;
    }

    /**
     * Takes in a value that was sent.
     *
     * @param name where
     */
    void take(String name, ValueModel value, JsonValue sent) {
        String text = sent.scalar().orElse("");
        if (value instanceof ValueModel.CursorStart parameter) {
            start = tokens.apply(text).map(PageTokens.Content::start).orElse(text);
            range = new CursorRange(
                    time(name, parameter.format(), start), parameter.exclusive(), range.end(), range.endExcluded());
        } else if (value instanceof ValueModel.SequenceStart parameter) {
            start = tokens.apply(text).map(PageTokens.Content::start).orElse(text);
            range = new CursorRange(number(name, start), parameter.exclusive(), range.end(), range.endExcluded());
        } else if (value instanceof ValueModel.CursorEnd parameter) {
            range = new CursorRange(
                    range.start(), range.startExcluded(), time(name, parameter.format(), text), parameter.exclusive());
        } else if (value instanceof ValueModel.ChangeToken) {
            change = OptionalLong.of(change(text));
        } else {
            token = Optional.of(sent);
        }
    }

    private static long change(String token) {
        try {
            return Long.parseLong(token);
        } catch (NumberFormatException e) {
            throw new Refusal(400, "The token `" + token + "` is none that this source has handed out");
        }
    }

    private static Instant number(String name, String value) {
        try {
            return SimulatedTable.atNumber(value);
        } catch (NumberFormatException e) {
            throw new Refusal(400, "Parameter `" + name + "` is `" + value + "`, which is no number");
        }
    }

    private static Instant time(String name, TimeFormat format, String value) {
        try {
            return format.parse(value);
        } catch (DateTimeException | NumberFormatException e) {
            throw new Refusal(400, "Parameter `" + name + "` is `" + value + "`, which is no time in format " + format);
        }
    }

    CursorRange range() {
        return range;
    }

    /** The number of the change after which rows are asked for, empty for all. */
    OptionalLong change() {
        return change;
    }

    /** What a parameter of its own asks for the page with. */
    Optional<JsonValue> token() {
        return token;
    }

    /** The start of the read as it was sent, empty for none. */
    String start() {
        return start;
    }
}
