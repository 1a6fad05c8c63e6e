package dev.tributary.runtime.rest;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.TableModel;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The scopes that a read wants, told by columns that are the same for all rows of a scope. So nothing is lost that a look at
 * each row would keep.
 *
 * @param parents what columns of parents' rows must be, as texts
 * @param options what elements of options must be
 */
record ScopeFilter(Map<ParentColumn, Set<String>> parents, Map<String, Set<String>> options) {
    static final ScopeFilter NONE = new ScopeFilter(Map.of(), Map.of());

    ScopeFilter {
        parents = Map.copyOf(parents);
        options = Map.copyOf(options);
    }

    /** What a table's columns say of its scopes. */
    static ScopeFilter of(TableModel table, Map<String, Set<String>> only) {
        Map<ParentColumn, Set<String>> parents = new HashMap<>();
        Map<String, Set<String>> options = new HashMap<>();
        for (ColumnModel column : table.columns()) {
            Set<String> values = only.get(column.name());
            if (values != null && column.origin() instanceof ColumnModel.FromParent origin) {
                parents.merge(ParentColumn.of(origin), values, ScopeFilter::both);
            } else if (values != null && column.origin() instanceof ColumnModel.FromOption origin) {
                options.merge(origin.option(), values, ScopeFilter::both);
            }
        }
        return new ScopeFilter(parents, options);
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).collect(Collectors.toSet());
    }

    /** Whether rows of a scope can be wanted, as far as the scope tells yet. */
    boolean admits(Scope scope) {
        return parents.entrySet().stream()
                        .allMatch(wanted -> scope.text(wanted.getKey())
                                .map(wanted.getValue()::contains)
                                .orElse(true))
                && options.entrySet().stream()
                        .allMatch(wanted -> scope.option(wanted.getKey())
                                .map(wanted.getValue()::contains)
                                .orElse(true));
    }
}
