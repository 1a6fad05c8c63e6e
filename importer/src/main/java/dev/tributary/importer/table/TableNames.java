package dev.tributary.importer.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of tables by the paths of their endpoints: the last segment, and as many before it as tell it from others. They
 * depend on all endpoints of a document, not on those that are taken, so that a name stays when more are.
 */
final class TableNames {
    private static final Pattern VERSION = Pattern.compile("v?\\d+([._]\\d+)*(alpha|beta)?\\d*|api|rest");

    /** The name for each path. */
    static Map<String, String> of(List<String> paths) {
        Map<String, String> names = new LinkedHashMap<>();
        List<String> open = new ArrayList<>(paths);
        Set<String> taken = new HashSet<>();
        for (int words = 1; !open.isEmpty() && words <= 8; words++) {
            Map<String, Integer> counts = new HashMap<>();
            for (String path : open) {
                counts.merge(name(path, words), 1, Integer::sum);
            }
            List<String> next = new ArrayList<>();
            for (String path : open) {
                String name = name(path, words);
                if (counts.getOrDefault(name, 0) == 1 && taken.add(name)) {
                    names.put(path, name);
                } else {
                    next.add(path);
                }
            }
            open = next;
        }
        for (String path : open) {
            String name = name(path, 8) + parameters(path);
            int number = 2;
            String free = name;
            while (!taken.add(free)) {
                free = name + "_" + number++;
            }
            names.put(path, free);
        }
        return names;
    }

    private static String name(String path, int words) {
        List<String> segments = Paths.segments(path).stream()
                .map(segment -> snake(segment.replaceAll("\\{[^}]*}", " ")))
                .filter(segment ->
                        !segment.isEmpty() && !VERSION.matcher(segment).matches())
                .toList();
        String name = String.join("_", segments.subList(Math.max(0, segments.size() - words), segments.size()));
        if (name.isEmpty()) {
            return "items";
        }
        return Character.isDigit(name.charAt(0)) ? "t" + name : name;
    }

    private static String parameters(String path) {
        List<String> names = Paths.segments(path).stream()
                .filter(Paths::isParameter)
                .map(TableNames::snake)
                .filter(each -> !each.isEmpty())
                .toList();
        return names.isEmpty() ? "" : "_by_" + String.join("_", names);
    }

    private static String snake(String text) {
        return text.replaceAll("\\.(json|xml)$", "")
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
    }

    private TableNames() {}
}
