package dev.tributary.document.words;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Spans of time as people say them. */
public final class Spans {

    /** {@code 1 h 30 min}; down to whole seconds. */
    public static String words(Duration duration) {
        List<String> words = new ArrayList<>();
        add(words, duration.toDays(), "d");
        add(words, duration.toHoursPart(), "h");
        add(words, duration.toMinutesPart(), "min");
        add(words, duration.toSecondsPart(), "s");
        return words.isEmpty() ? "0 s" : String.join(" ", words);
    }

    /** The two largest units: {@code 2 d 3 h}. */
    public static String brief(Duration duration) {
        String[] words = words(duration).split(" ", 5);
        return words.length <= 4
                ? String.join(" ", words)
                : String.join(" ", List.of(words).subList(0, 4));
    }

    private static void add(List<String> words, long count, String unit) {
        if (count > 0) {
            words.add(count + " " + unit);
        }
    }

    private Spans() {}
}
