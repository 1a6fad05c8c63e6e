package dev.tributary.processor.validation;

import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.IncrementalDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import dev.tributary.processor.diagnostic.Origin;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.Optional;

/** Where only changed parents are read, the parent says which they are, and its cursor is the child's. */
final class ChangedParentsRule implements TableRule {

    @Override
    public void check(SourceDefinition source, TableDefinition table, Report report) {
        Lineages lineage = Lineages.of(source, table);
        if (!Parents.isChangedOnly(table) || lineage.parent().isEmpty()) {
            return;
        }
        TableDefinition parent = lineage.parent().get();
        Located<Boolean> said = table.values(ValueDefinition.Parent.class).stream()
                .map(ValueDefinition.Parent::changedOnly)
                .filter(Located::value)
                .findFirst()
                .orElseThrow();
        String name = table.name().value();
        String parentName = parent.name().value();
        if (parent.incremental().isEmpty()) {
            report.add(Rule.CHANGED_ONLY_PARENT, said.origin(), name, parentName, parentName);
            return;
        }
        checkCursor(lineage, said.origin(), report);
        checkUnused(table, report);
        for (ValueDefinition.Parent value : table.values(ValueDefinition.Parent.class)) {
            if (lineage.ancestors().stream()
                    .skip(1)
                    .anyMatch(ancestor ->
                            ancestor.name().value().equals(value.table().value()))) {
                report.add(
                        Rule.CHANGED_ONLY_ANCESTOR,
                        value.table().origin(),
                        value.table().value(),
                        name,
                        parentName);
            }
        }
    }

    private static void checkCursor(Lineages lineage, Origin said, Report report) {
        TableDefinition table = lineage.table();
        TableDefinition parent = lineage.parent().orElseThrow();
        Optional<String> parentCursor = cursor(parent);
        if (parentCursor.isEmpty()) {
            return; // which another rule says of the parent
        }
        boolean isParents = cursor(table)
                .flatMap(path -> table.row().flatMap(row -> row.find(path)))
                .flatMap(ColumnDefinition::fromParent)
                .flatMap(lineage::find)
                .filter(found -> found.table().equals(parent) && found.path().equals(parentCursor.get()))
                .isPresent();
        if (!isParents) {
            Origin origin =
                    table.incremental().map(IncrementalDefinition::origin).orElse(said);
            report.add(
                    Rule.CHANGED_ONLY_CURSOR,
                    origin,
                    table.name().value(),
                    parent.name().value(),
                    parentCursor.get());
        }
    }

    private static Optional<String> cursor(TableDefinition table) {
        return table.incremental()
                .flatMap(incremental -> incremental.cursors().stream()
                        .map(Located::value)
                        .findFirst()
                        .or(() -> table.row()
                                .flatMap(row -> row.columns().stream()
                                        .filter(column -> column.cursor().isPresent())
                                        .map(ColumnDefinition::name)
                                        .findFirst())));
    }

    private static void checkUnused(TableDefinition table, Report report) {
        table.values(ValueDefinition.Start.class)
                .forEach(start -> report.add(Rule.CHANGED_ONLY_UNUSED, start.origin(), "@CursorStart"));
        table.values(ValueDefinition.End.class)
                .forEach(end -> report.add(Rule.CHANGED_ONLY_UNUSED, end.origin(), "@CursorEnd"));
        table.incremental().ifPresent(incremental -> {
            incremental.lookback().ifPresent(lookback -> unused(lookback, "lookback", report));
            incremental.lag().ifPresent(lag -> unused(lag, "lag", report));
            incremental.window().ifPresent(window -> unused(window, "window", report));
            incremental
                    .clientFilter()
                    .ifPresent(filter -> report.add(Rule.CHANGED_ONLY_UNUSED, filter, "clientFilter"));
            if (!incremental.order().value().equals("NONE")) {
                report.add(
                        Rule.CHANGED_ONLY_UNUSED,
                        incremental.order().origin(),
                        "order = " + incremental.order().value());
            }
        });
    }

    private static void unused(Located<String> value, String what, Report report) {
        report.add(Rule.CHANGED_ONLY_UNUSED, value.origin(), what + " = \"" + value.value() + "\"");
    }
}
