package dev.tributary.model;

import java.util.ArrayList;
import java.util.List;

/**
 * How the namespaces of a source lie within one another: what lists them, the outermost first.
 *
 * @param levels the tables whose rows are namespaces; none where the source has none
 */
public record NamespacePath(List<TableModel> levels) {

    public NamespacePath {
        levels = List.copyOf(levels);
    }

    /**
     * The path of a source: each level's requests take the option of the one around it.
     *
     * @throws IllegalArgumentException if there is no such order
     */
    public static NamespacePath of(SourceModel source) {
        List<TableModel> left = new ArrayList<>(source.tables().stream()
                .filter(table -> table.role() instanceof RoleModel.Namespaces)
                .toList());
        List<TableModel> path = new ArrayList<>();
        while (!left.isEmpty()) {
            TableModel next = left.stream()
                    .filter(level -> left.stream().noneMatch(other -> has(level, option(other))))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "The namespaces of " + source.name() + " lie within one another"));
            path.add(next);
            left.remove(next);
        }
        return new NamespacePath(path);
    }

    /** Whether the source has no namespaces. */
    public boolean isEmpty() {
        return levels.isEmpty();
    }

    /** The options that name a namespace, the outermost first. */
    public List<String> options() {
        return levels.stream().map(NamespacePath::option).toList();
    }

    /** How deep a table lies: in a namespace of so many names, at the top for 0. */
    public int depth(TableModel table) {
        int depth = levels.size();
        while (depth > 0 && !has(table, option(levels.get(depth - 1)))) {
            depth--;
        }
        return depth;
    }

    private static boolean has(TableModel table, String name) {
        return table.options().stream().anyMatch(option -> option.name().equals(name));
    }

    /** The column of a level's rows that holds the name. */
    public static String column(TableModel level) {
        return role(level).column();
    }

    private static String option(TableModel level) {
        return role(level).option();
    }

    private static RoleModel.Namespaces role(TableModel level) {
        return (RoleModel.Namespaces) level.role();
    }
}
