package dev.tributary.importer.samples;

import dev.tributary.importer.json.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells objects whose names are data, such as ids and days, from those whose names are fields. */
final class DataNames {
    private static final Pattern DATA = Pattern.compile(
            "\\d+|\\d{4}-\\d\\d(-\\d\\d.*)?"
                    + "|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|(?=.*\\d)[0-9a-f]{16,}|[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final int MANY = 20;
    private static final int SEVERAL = 3;

    /** Whether they are, as far as samples can tell. */
    static boolean are(List<Node> objects) {
        Set<String> names = new HashSet<>();
        long members = 0;
        for (Node object : objects) {
            names.addAll(object.names());
            members += object.names().size();
        }
        if (names.isEmpty() || !areAlike(objects)) {
            return false;
        }
        if (names.stream().allMatch(each -> DATA.matcher(each).matches())) {
            return true;
        }
        boolean sparse = objects.size() >= SEVERAL && members * SEVERAL < (long) names.size() * objects.size();
        return names.size() >= MANY && (sparse || haveTheSameFields(objects));
    }

    /** Whether all members are of one kind. */
    private static boolean areAlike(List<Node> objects) {
        return objects.stream()
                        .flatMap(object -> object.names().stream().map(object::get))
                        .filter(Node::isPresent)
                        .map(Kind::of)
                        .distinct()
                        .count()
                <= 1;
    }

    private static boolean haveTheSameFields(List<Node> objects) {
        List<Node> values = objects.stream()
                .flatMap(object -> object.names().stream().map(object::get))
                .toList();
        return values.stream().allMatch(each -> each.isObject() && each.names().size() > 1)
                && values.stream().map(Node::names).map(HashSet::new).distinct().count() == 1;
    }

    private DataNames() {}
}
