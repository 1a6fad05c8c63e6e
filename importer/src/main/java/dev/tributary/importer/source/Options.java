package dev.tributary.importer.source;

import dev.tributary.importer.api.Parameter;
import dev.tributary.importer.naming.JavaNames;
import dev.tributary.importer.naming.NameScope;
import dev.tributary.importer.table.Link;
import dev.tributary.importer.table.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parameters of tables by their Java names, by which options are called; a child has the names of its parents. */
final class Options {
    /** What options cannot be called, since Tributary or Spark have such. */
    private static final Set<String> RESERVED = Set.of(
            "source",
            "tableName",
            "columns",
            "mode",
            "path",
            "isDeleteFlow",
            "includeDeletes",
            "readFrom",
            "readUntil",
            "maxRecordsPerBatch",
            "baseUrl",
            "parallelRequests",
            "httpProxy",
            "trustStore",
            "tokenUrl",
            "authMethod");

    private final Map<String, Table> tables = new HashMap<>();
    private final Collection<String> connection;
    private final Map<String, Map<Parameter, String>> names = new HashMap<>();

    Options(List<Table> tables, Collection<String> connection) {
        tables.forEach(each -> this.tables.put(each.name(), each));
        this.connection = connection;
    }

    /** Whether Tributary or Spark have an option of that name, in Java's spelling. */
    static boolean isReserved(String name) {
        return RESERVED.contains(name);
    }

    /** The Java names of a table's parameters, of links and options alike. */
    Map<Parameter, String> names(Table table) {
        Map<Parameter, String> known = names.get(table.name());
        if (known != null) {
            return known;
        }
        Map<Parameter, String> result = new LinkedHashMap<>();
        List<String> taken = new ArrayList<>(RESERVED);
        taken.addAll(connection);
        for (Link link : table.links()) {
            Map<Parameter, String> inherited = names(parent(link));
            result.putAll(inherited);
            taken.addAll(inherited.values());
        }
        NameScope scope = new NameScope(taken);
        for (Link link : table.links()) {
            result.computeIfAbsent(link.parameter(), each -> scope.free(JavaNames.lower(each.name())));
        }
        for (Parameter option : table.options()) {
            result.computeIfAbsent(option, each -> scope.free(JavaNames.lower(each.name())));
        }
        names.put(table.name(), result);
        return result;
    }

    /** Whether a parent has the option already, so that nothing more is to be said of it. */
    boolean isInherited(Table table, Parameter option) {
        return table.links().stream()
                .anyMatch(link -> parent(link).options().contains(option) || isInherited(parent(link), option));
    }

    Table parent(Link link) {
        Table parent = tables.get(link.table());
        if (parent == null) {
            throw new IllegalArgumentException(link.table() + " is not among the tables");
        }
        return parent;
    }
}
