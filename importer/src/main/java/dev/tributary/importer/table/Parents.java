package dev.tributary.importer.table;

import dev.tributary.importer.api.Parameter;
import dev.tributary.importer.api.Parameter.Place;
import dev.tributary.importer.api.Shape.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds, among the tables that are taken, those whose rows others are asked for by: {@code users/{id}/posts} is read for
 * each row of {@code users}. What a parameter is called must say which column of the parent it is.
 */
public final class Parents {
    private final Map<String, Table> byPath = new HashMap<>();

    /** The tables, each with its parents, in the order given. */
    public static List<Table> link(List<Table> tables) {
        Parents parents = new Parents();
        List<Table> outermostFirst = new ArrayList<>(tables);
        outermostFirst.sort(
                Comparator.comparing((Table each) -> Paths.segments(each.path()).size())
                        .thenComparing(Table::name));
        Map<String, Table> linked = new HashMap<>();
        for (Table table : outermostFirst) {
            Table result = parents.linked(table);
            linked.put(table.name(), result);
            parents.byPath.putIfAbsent(anonymous(Paths.segments(table.path())), result);
        }
        return tables.stream()
                .map(each -> linked.getOrDefault(each.name(), each))
                .toList();
    }

    private Parents() {}

    /** The table by the innermost parent that there is; its parents come with it. */
    private Table linked(Table table) {
        List<String> segments = Paths.segments(table.path());
        for (int i = segments.size() - 1; i > 0; i--) {
            if (!segments.get(i).matches("\\{[^{}]+}")) {
                continue;
            }
            Table parent = byPath.get(anonymous(segments.subList(0, i)));
            Optional<Parameter> parameter = option(table, segments.get(i));
            if (parent == null || parent.single() || parameter.isEmpty()) {
                continue;
            }
            Optional<List<String>> column = column(parent, parameter.get());
            if (column.isPresent()) {
                return linked(table, parent, segments, i, new Link(parameter.get(), parent.name(), column.get()));
            }
        }
        return table;
    }

    /** The path as far as the parent's is the parent's own, with its parameters. */
    private static Table linked(Table table, Table parent, List<String> segments, int at, Link link) {
        List<String> path = new ArrayList<>(Paths.segments(parent.path()));
        path.addAll(segments.subList(at, segments.size()));
        List<Parameter> options = new ArrayList<>(
                parent.options().stream().filter(each -> each.isIn(Place.PATH)).toList());
        String own = String.join("/", segments.subList(at + 1, segments.size()));
        table.options().stream()
                .filter(each -> !each.isIn(Place.PATH) || own.contains("{" + each.name() + "}"))
                .forEach(options::add);
        List<Link> links = new ArrayList<>(parent.links());
        links.add(link);
        return table.linkedBy(String.join("/", path), options, links);
    }

    private static Optional<Parameter> option(Table table, String segment) {
        String name = segment.substring(1, segment.length() - 1);
        return table.options().stream()
                .filter(each -> each.isIn(Place.PATH) && each.name().equals(name))
                .findFirst();
    }

    /** The column of the parent that a parameter is called after. */
    private static Optional<List<String>> column(Table parent, Parameter parameter) {
        String name = Spelling.plain(parameter.name());
        String one = Spelling.singular(Spelling.plain(Paths.lastName(parent.path())));
        String rest = name.startsWith(one) ? name.substring(one.length()) : name;
        for (String wanted : List.of(name, rest)) {
            Optional<List<String>> column = parent.row().fields().stream()
                    .filter(field -> field.shape().identifies()
                            && Spelling.plain(field.name()).equals(wanted))
                    .map(Field::name)
                    .map(List::of)
                    .findFirst();
            if (column.isPresent() && !wanted.isEmpty()) {
                return column;
            }
        }
        boolean named = name.equals("id") || name.endsWith("id") || rest.isEmpty() || rest.equals("identifier");
        return named && !parent.key().guessed() && parent.key().path().size() == 1
                ? Optional.of(parent.key().path())
                : Optional.empty();
    }

    /** A path without the names of its parameters. */
    private static String anonymous(List<String> segments) {
        return String.join("/", segments).replaceAll("\\{[^{}]*}", "{}");
    }
}
