package dev.tributary.processor.validation;

import dev.tributary.model.HookModel;
import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.HookDefinition;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a run discovers has one place in a table's row, and comes from somewhere. */
final class DynamicStructRule implements SourceRule {

    @Override
    public void check(SourceDefinition source, Report report) {
        Set<RowDefinition> rows = new HashSet<>();
        for (TableDefinition table : source.tables()) {
            table.row().ifPresent(row -> {
                rows.add(row);
                check(source, table, row, report);
            });
        }
        for (RowDefinition row : RowWalk.all(source)) {
            for (ColumnDefinition column : row.columns()) {
                boolean within = !Discoveries.isDynamic(column.type())
                        && Discoveries.isDynamic(RowWalk.innermost(column.type()));
                if (within || (Discoveries.isDynamic(column.type()) && !rows.contains(row))) {
                    report.add(
                            Rule.DYNAMIC_PLACE,
                            column.origin(),
                            RowWalk.name(row, column),
                            "what is discovered are fields of the row's own object");
                }
            }
        }
    }

    private static void check(SourceDefinition source, TableDefinition table, RowDefinition row, Report report) {
        List<ColumnDefinition> dynamic = row.columns().stream()
                .filter(column -> Discoveries.isDynamic(column.type()))
                .toList();
        if (dynamic.size() > 1) {
            report.add(
                    Rule.DYNAMIC_PLACE,
                    dynamic.get(1).origin(),
                    RowWalk.name(row, dynamic.get(1)),
                    "`" + dynamic.get(0).name() + "` takes what is discovered already");
        }
        boolean discovered = Tables.discoveriesOf(source, table).findAny().isPresent() || hasHook(source, table);
        if (!dynamic.isEmpty() && !discovered) {
            report.add(
                    Rule.DYNAMIC_WITHOUT_DISCOVERY,
                    dynamic.get(0).origin(),
                    RowWalk.name(row, dynamic.get(0)),
                    table.name().value());
        }
        if (dynamic.isEmpty()) {
            table.values(ValueDefinition.DiscoveredColumns.class)
                    .forEach(value -> report.add(
                            Rule.DISCOVERED_COLUMNS_UNUSED,
                            value.origin(),
                            row.type().simpleName()));
        }
    }

    private static boolean hasHook(SourceDefinition source, TableDefinition table) {
        return Stream.concat(source.hooks().stream(), table.hooks().stream()).anyMatch(DynamicStructRule::discovers);
    }

    private static boolean discovers(HookDefinition hook) {
        return hook instanceof HookDefinition.Type type && type.steps().contains(HookModel.Step.DISCOVER_COLUMNS);
    }
}
