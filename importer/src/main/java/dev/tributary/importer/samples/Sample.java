package dev.tributary.importer.samples;

import dev.tributary.importer.api.Shape;
import dev.tributary.importer.table.Spelling;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is known of a table: answers to its request.
 *
 * @param table what the table is called
 * @param path the path of the request below the base URL, without a leading slash
 * @param query the query that was sent with it
 * @param asked whether it was really asked for there, so that path and query are known
 * @param answers one or more; several pages, or the same at several times
 */
public record Sample(String table, String path, Map<String, String> query, boolean asked, List<Answer> answers) {
    private static final Pattern OF_PAGES = Pattern.compile(
            "page.*|(current|per)page|.*(pagetoken|continuationtoken)"
                    + "|number|offset|skip|start(at|index)?|from|firstresult|limit|maxresults|size|top|take|first|count"
                    + "|(items|results)perpage|(start|starting|page)?cursor|after|startingafter|nexttoken|marker|bookmark|scrollid");

    public Sample {
        query = new LinkedHashMap<>(query);
        answers = List.copyOf(answers);
    }

    /** Answers that were kept, of which nobody tells what was asked. */
    public static Sample kept(String table, List<Answer> answers) {
        return new Sample(table, table, Map.of(), false, answers);
    }

    /**
     * The parameter by which another query would ask for other rows: one that is sent with one of both, or with another
     * value, and that asks for neither a page nor a time.
     */
    public Optional<String> differing(Map<String, String> other) {
        Set<String> names = new LinkedHashSet<>(query.keySet());
        names.addAll(other.keySet());
        return names.stream()
                .filter(each -> !OF_PAGES.matcher(Spelling.plain(each)).matches())
                .filter(each -> !Objects.equals(query.get(each), other.get(each)))
                .filter(each -> !isTime(query, each) || !isTime(other, each))
                .findFirst();
    }

    /** Whether it is a time, or nothing: neither is in the request that is written. */
    private static boolean isTime(Map<String, String> query, String name) {
        String value = query.get(name);
        Shape shape = value == null ? new Shape.Day() : Texts.shape(List.of(value));
        return shape instanceof Shape.Time || shape instanceof Shape.Day;
    }
}
