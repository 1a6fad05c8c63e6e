package dev.tributary.runtime.rest;

import dev.tributary.model.NamespacePath;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.error.ResponseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The namespaces of a source, as the requests list them that the descriptor declares for that. */
final class Namespaces {
    private final TableDirectory directory;
    private final Family family;
    private final NamespacePath path;

    Namespaces(TableDirectory directory, Family family) {
        this.directory = directory;
        this.family = family;
        this.path = NamespacePath.of(family.source());
    }

    /** The namespaces directly below another, each with its whole path; those at the top below the empty one. */
    List<List<String>> below(List<String> prefix) {
        Set<String> names = new LinkedHashSet<>();
        list(prefix, name -> {
            names.add(name);
            return false;
        });
        return names.stream().map(name -> append(prefix, name)).toList();
    }

    /** The tables of a namespace, none if the source does not list it; for the empty one those at the top. */
    List<String> tables(List<String> namespace) {
        for (int depth = 0; depth < namespace.size(); depth++) {
            if (!list(namespace.subList(0, depth), namespace.get(depth)::equals)) {
                return List.of();
            }
        }
        return directory.names().stream()
                .filter(name -> path.depth(directory.find(name).model()) == namespace.size())
                .toList();
    }

    private static List<String> append(List<String> prefix, String name) {
        List<String> all = new ArrayList<>(prefix);
        all.add(name);
        return List.copyOf(all);
    }

    /** Hands over the names below a prefix, one after another, until one is enough; whether one was. */
    private boolean list(List<String> prefix, Predicate<String> enough) {
        if (prefix.size() >= path.levels().size()) {
            return false;
        }
        TableModel level = path.levels().get(prefix.size());
        RestTable table = family.table(level);
        ParentColumn column = new ParentColumn(level.name(), NamespacePath.column(level));
        List<String> columns = List.of(column.column());
        Read read = family.reads()
                .apply(table, new ReadOptions(options(level, prefix), List.of(ColumnPath.head(column.column()))));
        Scopes scopes = new Scopes(read, family.parents(read));
        List<Ask> all = Ask.everything(read);
        try (ParentRows rows =
                new ParentRows(new ScopedRows(read, scopes, scope -> all), Family.columns(table, columns))) {
            rows.open();
            for (Scope row = rows.next(); row != null; row = rows.next()) {
                if (enough.test(name(row.text(column), table, column))) {
                    return true;
                }
            }
            return false;
        }
    }

    private Map<String, String> options(TableModel level, List<String> prefix) {
        Map<String, String> options = new LinkedHashMap<>();
        List<String> names = path.options();
        for (int depth = 0; depth < prefix.size(); depth++) {
            String name = names.get(depth);
            if (level.options().stream().anyMatch(option -> option.name().equals(name))) {
                options.put(name, prefix.get(depth));
            }
        }
        return options;
    }

    private static String name(Optional<String> text, RestTable table, ParentColumn column) {
        return text.filter(name -> !name.isEmpty())
                .orElseThrow(() -> new ResponseException(table.place()
                        .says(
                                "a row has no `" + column.column() + "`, so that it names no namespace",
                                "name a column in @Namespaces that every row has.")));
    }
}
