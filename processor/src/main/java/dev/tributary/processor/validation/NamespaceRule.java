package dev.tributary.processor.validation;

import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.OptionDefinition;
import dev.tributary.processor.definition.RoleDefinition;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What lists namespaces says whose, by a column that names them, and in one order from the outermost to the innermost. */
final class NamespaceRule implements SourceRule {

    /** A method that lists namespaces. */
    private record Level(TableDefinition table, RoleDefinition.Namespaces role) {
        String option() {
            return role.option().value();
        }
    }

    @Override
    public void check(SourceDefinition source, Report report) {
        List<Level> levels = new ArrayList<>();
        for (TableDefinition table : source.tables()) {
            if (table.roles().size() != 1 || !(table.role() instanceof RoleDefinition.Namespaces role)) {
                continue;
            }
            Level level = new Level(table, role);
            checkColumn(level, report);
            table.incremental()
                    .ifPresent(incremental ->
                            report.add(Rule.NAMESPACE_INCREMENTAL, incremental.origin(), table.method()));
            Optional<Level> same = levels.stream()
                    .filter(other -> other.option().equals(level.option()))
                    .findFirst();
            if (same.isPresent()) {
                report.add(
                        Rule.NAMESPACE_TWICE,
                        role.option().origin(),
                        same.get().table().method(),
                        level.option());
            } else if (checkOption(source, level, report)) {
                levels.add(level);
            }
        }
        checkOrder(source, levels, report);
    }

    private static void checkColumn(Level level, Report report) {
        String path = level.role().column().value();
        Optional<RowDefinition> row = level.table().row();
        if (row.isEmpty()) {
            return;
        }
        Optional<ColumnDefinition> column = row.get().find(path);
        if (column.isEmpty()) {
            report.add(
                    Rule.NAMESPACE_COLUMN,
                    level.role().column().origin(),
                    level.table().method(),
                    path,
                    Suggestion.of(path, Columns.paths(row.get())));
        } else if (Parents.type(column.get().type()).isEmpty()) {
            report.add(
                    Rule.NAMESPACE_COLUMN_TYPE,
                    level.role().column().origin(),
                    path,
                    TypeWords.of(column.get().type()));
        }
    }

    private static boolean checkOption(SourceDefinition source, Level level, Report report) {
        TreeSet<String> names = new TreeSet<>();
        for (TableDefinition table : Tables.listed(source)) {
            for (OptionDefinition option : InheritedOptions.of(source, table)) {
                names.add(option.name().value());
                if (option.name().value().equals(level.option())
                        && (option.each() || option.kind().isList())) {
                    report.add(Rule.NAMESPACE_LIST, level.role().option().origin(), level.option(), table.method());
                    return false;
                }
            }
        }
        if (!names.contains(level.option())) {
            report.add(
                    Rule.NAMESPACE_OPTION,
                    level.role().option().origin(),
                    level.option(),
                    level.table().method(),
                    Suggestion.of(level.option(), List.copyOf(names)));
            return false;
        }
        return true;
    }

    private static void checkOrder(SourceDefinition source, List<Level> levels, Report report) {
        List<String> names = levels.stream().map(Level::option).toList();
        boolean complete = true;
        for (Level level : levels) {
            for (OptionDefinition option : InheritedOptions.of(source, level.table())) {
                String name = option.name().value();
                boolean given = names.contains(name) && !name.equals(level.option());
                if (!given && option.required() && option.defaultValue().isEmpty()) {
                    report.add(
                            Rule.NAMESPACE_NEEDS,
                            option.name().origin(),
                            level.table().method(),
                            name);
                    complete = false;
                }
            }
        }
        List<Level> left = new ArrayList<>(levels);
        List<Level> path = new ArrayList<>();
        while (complete && !left.isEmpty()) {
            List<Level> next = left.stream()
                    .filter(level -> isNext(outer(source, level, names), path))
                    .toList();
            if (next.size() == 1) {
                path.add(next.get(0));
                left.remove(next.get(0));
                continue;
            }
            List<Level> apart =
                    next.size() > 1 ? next : path.isEmpty() ? left : List.of(path.get(path.size() - 1), left.get(0));
            report.add(
                    Rule.NAMESPACE_ORDER,
                    apart.get(1).role().origin(),
                    apart.get(0).table().method(),
                    apart.get(1).table().method());
            return;
        }
    }

    /** Whether a level whose requests take these options lies in the innermost of a path, and in nothing else. */
    private static boolean isNext(Set<String> outer, List<Level> path) {
        List<String> around = path.stream().map(Level::option).toList();
        return around.containsAll(outer) && (around.isEmpty() || outer.contains(around.get(around.size() - 1)));
    }

    private static Set<String> outer(SourceDefinition source, Level level, List<String> names) {
        Set<String> outer = new TreeSet<>();
        for (OptionDefinition option : InheritedOptions.of(source, level.table())) {
            if (names.contains(option.name().value())) {
                outer.add(option.name().value());
            }
        }
        return outer;
    }
}
