package dev.tributary.processor.validation;

import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.OptionDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.TypeDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Values come from columns of tables that exist, of one line of descent, which has an end. */
final class ParentRule implements SourceRule {

    @Override
    public void check(SourceDefinition source, Report report) {
        Set<TableDefinition> inCycles = new HashSet<>();
        for (TableDefinition table : source.tables()) {
            for (Parents.Use use : Parents.uses(table)) {
                checkUse(source, use, report);
            }
            if (!inCycles.contains(table)) {
                inCycles.addAll(checkCycle(source, table, report));
            }
            if (inCycles.isEmpty()) {
                checkDescent(source, table, report);
            }
            checkOptions(source, table, report);
        }
    }

    private static void checkUse(SourceDefinition source, Parents.Use use, Report report) {
        ValueDefinition.Parent value = use.value();
        String name = value.table().value();
        Optional<TableDefinition> parent = Lineages.table(source, name);
        if (parent.isEmpty()) {
            List<String> names =
                    source.tables().stream().map(table -> table.name().value()).toList();
            report.add(Rule.PARENT_TABLE, value.table().origin(), name, Suggestion.of(name, names));
            return;
        }
        String path = value.column().value();
        parent.get()
                .row()
                .ifPresent(row -> row.find(path)
                        .ifPresentOrElse(
                                column -> checkType(use, column, report),
                                () -> report.add(
                                        Rule.PARENT_COLUMN,
                                        value.column().origin(),
                                        path,
                                        name,
                                        Suggestion.of(path, Columns.paths(row)))));
    }

    private static void checkType(Parents.Use use, ColumnDefinition column, Report report) {
        ValueDefinition.Parent value = use.value();
        TypeDefinition type = column.type();
        String table = value.table().value();
        String path = value.column().value();
        Optional<String> expected = Parents.type(type);
        if (expected.isEmpty()) {
            report.add(Rule.PARENT_COLUMN_TYPE, value.column().origin(), path, table, TypeWords.of(type));
        } else if (!value.isBatched()
                && Parents.element(use.parameter().type()).isEmpty()
                && !Parents.fits(use.parameter().type(), type)) {
            report.add(
                    Rule.PARENT_TYPE,
                    use.parameter().origin(),
                    use.parameter().name(),
                    use.parameter().type(),
                    path,
                    table,
                    TypeWords.of(type),
                    expected.get());
        }
    }

    /** The tables of a cycle that starts with a table, reported where it leads out of the table. */
    private static Set<TableDefinition> checkCycle(SourceDefinition source, TableDefinition table, Report report) {
        for (Parents.Use use : Parents.uses(table)) {
            Optional<TableDefinition> parent =
                    Lineages.table(source, use.value().table().value());
            Set<TableDefinition> reached =
                    parent.map(above -> reachable(source, above)).orElse(Set.of());
            if (reached.contains(table)) {
                String name = table.name().value();
                report.add(
                        Rule.PARENT_CYCLE,
                        use.value().table().origin(),
                        name,
                        use.value().table().value(),
                        name);
                return reached;
            }
        }
        return Set.of();
    }

    private static Set<TableDefinition> reachable(SourceDefinition source, TableDefinition from) {
        Set<TableDefinition> reached = new LinkedHashSet<>();
        add(source, from, reached);
        return reached;
    }

    private static void add(SourceDefinition source, TableDefinition table, Set<TableDefinition> reached) {
        if (reached.add(table)) {
            Lineages.named(source, table).forEach(parent -> add(source, parent, reached));
        }
    }

    private static void checkDescent(SourceDefinition source, TableDefinition table, Report report) {
        List<TableDefinition> ancestors = Lineages.of(source, table).ancestors();
        for (Parents.Use use : Parents.uses(table)) {
            Optional<TableDefinition> named =
                    Lineages.table(source, use.value().table().value());
            if (named.isPresent() && !ancestors.contains(named.get())) {
                report.add(
                        Rule.PARENT_SEVERAL,
                        use.value().table().origin(),
                        ancestors.get(0).name().value(),
                        named.get().name().value());
                return;
            }
        }
    }

    private static void checkOptions(SourceDefinition source, TableDefinition table, Report report) {
        for (OptionDefinition option : table.options()) {
            if (option.isBare()) {
                continue;
            }
            for (TableDefinition ancestor : Lineages.of(source, table).ancestors()) {
                if (ancestor.options().stream()
                        .anyMatch(other ->
                                other.name().value().equals(option.name().value()))) {
                    report.add(
                            Rule.PARENT_OPTION,
                            option.name().origin(),
                            option.name().value(),
                            ancestor.name().value());
                    break;
                }
            }
        }
    }
}
