package dev.tributary.processor.validation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much of a GraphQL query as its variables need.
 *
 * @param variables the declared variables with their types; the type of one with a default ends in {@code ?}
 * @param undeclared the variables that are used without a declaration
 */
record GraphQlQuery(Map<String, String> variables, Set<String> undeclared) {
    private static final Pattern SILENT = Pattern.compile("\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"|#[^\n]*");
    private static final Pattern OPERATION =
            Pattern.compile("\\A[\\s,]*(query|mutation|subscription)?\\s*[A-Za-z_0-9]*\\s*");
    private static final Pattern DECLARATION =
            Pattern.compile("\\$([A-Za-z_][A-Za-z_0-9]*)\\s*:\\s*([\\[\\]A-Za-z_0-9!\\s]*[\\]A-Za-z_0-9!])\\s*(=)?");
    private static final Pattern USE = Pattern.compile("\\$([A-Za-z_][A-Za-z_0-9]*)");
    private static final String OPENING = "({[";
    private static final String CLOSING = ")}]";

    /**
     * Reads a query.
     *
     * @throws IllegalArgumentException if it is none; the message says why
     */
    static GraphQlQuery parse(String text) {
        return parse(text, Set.of("query"));
    }

    /** The same for a request that asks for a job, as a mutation can. */
    static GraphQlQuery parseOfJob(String text) {
        return parse(text, Set.of("query", "mutation"));
    }

    private static GraphQlQuery parse(String text, Set<String> operations) {
        String plain = SILENT.matcher(text).replaceAll(found -> " ");
        checkBrackets(plain);
        Matcher operation = OPERATION.matcher(plain);
        if (!operation.find()) {
            throw new IllegalArgumentException("it begins with no operation");
        }
        if (operation.group(1) != null && !operations.contains(operation.group(1))) {
            throw new IllegalArgumentException("a " + operation.group(1) + " does not read");
        }
        String rest = plain.substring(operation.end());
        if (!rest.startsWith("(") && !rest.startsWith("{") && !rest.startsWith("@")) {
            throw new IllegalArgumentException("`{` or `(` should follow `"
                    + plain.substring(0, operation.end()).strip() + "`");
        }
        Map<String, String> variables = new LinkedHashMap<>();
        String head = rest.startsWith("(") ? head(rest) : "";
        DECLARATION
                .matcher(head)
                .results()
                .forEach(found -> variables.put(
                        found.group(1), found.group(2).replaceAll("\\s", "") + (found.group(3) == null ? "" : "?")));
        Set<String> undeclared = new LinkedHashSet<>();
        USE.matcher(rest.substring(head.length())).results().forEach(found -> {
            if (!variables.containsKey(found.group(1))) {
                undeclared.add(found.group(1));
            }
        });
        return new GraphQlQuery(variables, undeclared);
    }

    /** The declarations of variables with the parentheses around them; a default can have brackets of its own. */
    private static String head(String rest) {
        int depth = 0;
        for (int i = 0; i < rest.length(); i++) {
            if (OPENING.indexOf(rest.charAt(i)) >= 0) {
                depth++;
            } else if (CLOSING.indexOf(rest.charAt(i)) >= 0 && --depth == 0) {
                return rest.substring(0, i + 1);
            }
        }
        return rest;
    }

    private static void checkBrackets(String plain) {
        Deque<Character> open = new ArrayDeque<>();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (OPENING.indexOf(c) >= 0) {
                open.push(c);
            } else if (CLOSING.indexOf(c) >= 0
                    && (open.isEmpty() || OPENING.indexOf(open.pop()) != CLOSING.indexOf(c))) {
                throw new IllegalArgumentException("`" + c + "` closes nothing");
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException("`" + open.peek() + "` is never closed");
        }
        if (plain.indexOf('{') < 0) {
            throw new IllegalArgumentException("it selects no fields");
        }
    }
}
