package dev.tributary.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A path or address of a job: <code>{name}</code> stands for the value of a placeholder of the request's own path,
 * <code>{/a/b}</code> for what an answer about the job has there.
 *
 * @param pieces its parts, in order
 */
public record JobTemplate(List<Piece> pieces) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern PLACE = Pattern.compile("\\{(/[^{}\\s]*)}");

    /** A part of a template. */
    public sealed interface Piece {}

    /** Text that stays as it is. */
    public record Literal(String text) implements Piece {}

    /** A placeholder of the request's own path. */
    public record Named(String name) implements Piece {}

    /** A place in an answer. */
    public record Found(String place) implements Piece {}

    public JobTemplate {
        pieces = List.copyOf(pieces);
    }

    /** The template that a text is. */
    public static JobTemplate parse(String text) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (MatchResult found : PLACEHOLDER.matcher(text).results().toList()) {
            if (found.start() > at) {
                pieces.add(new Literal(text.substring(at, found.start())));
            }
            String name = found.group(1);
            pieces.add(name.startsWith("/") ? new Found(name) : new Named(name));
            at = found.end();
        }
        if (at < text.length()) {
            pieces.add(new Literal(text.substring(at)));
        }
        return new JobTemplate(pieces);
    }

    /** The places that a body's texts name; other braces mean nothing there. */
    public static List<String> placesIn(String body) {
        return PLACE.matcher(body)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** The names of placeholders. */
    public List<String> names() {
        return pieces.stream()
                .flatMap(piece -> piece instanceof Named named ? Stream.of(named.name()) : Stream.empty())
                .distinct()
                .toList();
    }

    /** The places in answers. */
    public List<String> places() {
        return pieces.stream()
                .flatMap(piece -> piece instanceof Found found ? Stream.of(found.place()) : Stream.empty())
                .distinct()
                .toList();
    }

    /** The only place, where what is found there is the whole address. */
    public Optional<String> address() {
        return pieces.size() == 1 && pieces.get(0) instanceof Found found
                ? Optional.of(found.place())
                : Optional.empty();
    }
}
