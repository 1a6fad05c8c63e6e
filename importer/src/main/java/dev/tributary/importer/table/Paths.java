package dev.tributary.importer.table;

import java.util.List;

/** Paths of endpoints, by their segments. */
final class Paths {

    static List<String> segments(String path) {
        return List.of(path.replaceAll("[?#].*$", "").split("/", -1)).stream()
                .filter(each -> !each.isEmpty())
                .toList();
    }

    static boolean isParameter(String segment) {
        return segment.contains("{");
    }

    /** Whether it leads to one thing that its last parameter names. */
    static boolean endsWithParameter(String path) {
        List<String> segments = segments(path);
        return !segments.isEmpty() && isParameter(segments.get(segments.size() - 1));
    }

    /** The last segment that is no parameter, without an ending such as {@code .json}. */
    static String lastName(String path) {
        List<String> names =
                segments(path).stream().filter(each -> !isParameter(each)).toList();
        return names.isEmpty() ? "" : names.get(names.size() - 1).replaceAll("\\.(json|xml|[a-z]{0,4}\\{.*)$", "");
    }

    private Paths() {}
}
