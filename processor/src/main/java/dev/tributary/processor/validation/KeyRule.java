package dev.tributary.processor.validation;

import dev.tributary.model.ColumnType;
import dev.tributary.model.IngestionType;
import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.OptionDefinition;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.TypeDefinition;
import dev.tributary.processor.diagnostic.Origin;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A table has a key, said once, of columns that identify. */
final class KeyRule implements TableRule {

    @Override
    public void check(SourceDefinition source, TableDefinition table, Report report) {
        table.row().ifPresent(row -> check(source, table, row, report));
    }

    private static void check(SourceDefinition source, TableDefinition table, RowDefinition row, Report report) {
        boolean marked = row.columns().stream().anyMatch(column -> column.key().isPresent());
        if (!table.primaryKey().isEmpty() && marked) {
            report.add(
                    Rule.KEY_BOTH,
                    table.primaryKey().get(0).origin(),
                    row.type().simpleName());
            return;
        }
        if (table.isListed()
                && table.primaryKey().isEmpty()
                && !marked
                && !FoundTables.sayKeys(source, table)
                && Ingestions.of(table) != IngestionType.APPEND) {
            report.add(Rule.KEY_MISSING, table.origin(), table.name().value());
        }
        for (ColumnDefinition column : row.columns()) {
            column.key().ifPresent(origin -> checkType(source, table, column, column.name(), origin, report));
        }
        Set<String> seen = new HashSet<>();
        for (Located<String> named : table.primaryKey()) {
            Optional<ColumnDefinition> column = row.find(named.value());
            if (!seen.add(named.value())) {
                report.add(Rule.KEY_TWICE, named.origin(), named.value());
            } else if (column.isEmpty()) {
                report.add(
                        Rule.KEY_UNKNOWN,
                        named.origin(),
                        named.value(),
                        table.name().value(),
                        Suggestion.of(named.value(), Columns.paths(row)));
            } else {
                checkType(source, table, column.get(), named.value(), named.origin(), report);
            }
        }
    }

    private static void checkType(
            SourceDefinition source,
            TableDefinition table,
            ColumnDefinition column,
            String name,
            Origin origin,
            Report report) {
        String problem = problem(column.type());
        boolean absent = column.fromOption()
                .flatMap(option -> InheritedOptions.of(source, table).stream()
                        .filter(each -> each.name().value().equals(option.value()))
                        .findFirst())
                .filter(OptionDefinition::canBeAbsent)
                .isPresent();
        if (!problem.isEmpty()) {
            report.add(Rule.KEY_TYPE, origin, name, problem);
        } else if (absent) {
            report.add(Rule.KEY_TYPE, origin, name, "its option can be absent, and a key is never null");
        }
    }

    /** What keeps a type from identifying rows; nothing where another rule objects to the type itself. */
    private static String problem(TypeDefinition type) {
        if (type instanceof TypeDefinition.Simple simple) {
            if (simple.type() instanceof ColumnType.Float64) {
                return "a floating-point number is not exact";
            }
            if (simple.type() instanceof ColumnType.Discovered) {
                return "nobody knows its fields yet";
            }
            return simple.type() instanceof ColumnType.Variant ? "any JSON has no equality" : "";
        }
        if (type instanceof TypeDefinition.ListOf || type instanceof TypeDefinition.MapOf) {
            return "it holds several values";
        }
        return type instanceof TypeDefinition.Nested ? "it is a struct; name the column within, such as `a.b`" : "";
    }
}
