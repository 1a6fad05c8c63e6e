package dev.tributary.importer.samples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    public Sample {
        query = new LinkedHashMap<>(query);
        answers = List.copyOf(answers);
    }

    /** Answers that were kept, of which nobody tells what was asked. */
    public static Sample kept(String table, List<Answer> answers) {
        return new Sample(table, table, Map.of(), false, answers);
    }
}
