package dev.tributary.processor.validation;

import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.PlaceDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.TypeDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.Optional;

/** A batch is sent as a list, and nothing else of its rows is taken. */
final class BatchRule implements SourceRule {

    @Override
    public void check(SourceDefinition source, Report report) {
        for (TableDefinition table : source.tables()) {
            Parents.uses(table).forEach(use -> checkSent(source, use, report));
        }
        source.tables().forEach(table -> checkRows(source, table, report));
    }

    private static void checkSent(SourceDefinition source, Parents.Use use, Report report) {
        ValueDefinition.Parent value = use.value();
        String written = use.parameter().type();
        Optional<String> element = Parents.element(written);
        Optional<TypeDefinition> column = use.column(source).map(ColumnDefinition::type);
        String expected = column.flatMap(Parents::type).orElse("String");
        if (!value.isBatched()) {
            if (!value.join().value().isEmpty()) {
                report.add(Rule.BATCH_JOIN, value.join().origin(), value.join().value());
            } else if (element.isPresent()) {
                report.add(
                        Rule.BATCH_MISSING,
                        use.parameter().origin(),
                        use.parameter().name(),
                        expected);
            }
        } else if (value.batch().value() < 0) {
            report.add(Rule.BATCH_SIZE, value.batch().origin(), value.batch().value());
        } else if (element.isEmpty()
                || column.filter(type -> !Parents.fits(element.get(), type)).isPresent()) {
            report.add(
                    Rule.BATCH_TYPE,
                    value.batch().origin(),
                    value.batch().value(),
                    use.parameter().name(),
                    written,
                    Parents.list(expected));
        } else if (value.join().value().isEmpty()
                && use.parameter().places().stream()
                        .anyMatch(place ->
                                place instanceof PlaceDefinition.Path || place instanceof PlaceDefinition.Header)) {
            report.add(Rule.BATCH_PLACE, value.batch().origin());
        }
    }

    private static void checkRows(SourceDefinition source, TableDefinition table, Report report) {
        Lineages lineage = Lineages.of(source, table);
        Optional<String> batched = table.values(ValueDefinition.Parent.class).stream()
                .filter(ValueDefinition.Parent::isBatched)
                .map(value -> value.table().value())
                .findFirst();
        if (batched.isPresent()) {
            table.values(ValueDefinition.Parent.class).stream()
                    .filter(value -> value.table().value().equals(batched.get()))
                    .skip(1)
                    .forEach(value -> report.add(
                            Rule.BATCH_ROW,
                            value.column().origin(),
                            batched.get(),
                            value.column().value()));
        }
        table.row()
                .ifPresent(row -> row.columns()
                        .forEach(column -> column.fromParent()
                                .flatMap(
                                        named -> lineage.find(named).filter(found -> isBatched(lineage, found.table())))
                                .ifPresent(found -> report.add(
                                        Rule.BATCH_ROW,
                                        column.fromParent()
                                                .orElseThrow()
                                                .column()
                                                .origin(),
                                        found.table().name().value(),
                                        found.path()))));
        for (ValueDefinition.Parent value : table.values(ValueDefinition.Parent.class)) {
            Lineages.table(source, value.table().value())
                    .filter(named -> isBatchedBelow(lineage, named))
                    .ifPresent(named -> report.add(
                            Rule.BATCH_ROW,
                            value.column().origin(),
                            named.name().value(),
                            value.column().value()));
        }
    }

    /** Whether a table's rows are asked about in batches by the table or by one between. */
    private static boolean isBatched(Lineages lineage, TableDefinition ancestor) {
        return batches(lineage.table(), ancestor) || isBatchedBelow(lineage, ancestor);
    }

    private static boolean isBatchedBelow(Lineages lineage, TableDefinition ancestor) {
        return lineage.ancestors().stream().anyMatch(between -> batches(between, ancestor));
    }

    private static boolean batches(TableDefinition table, TableDefinition ancestor) {
        return table.values(ValueDefinition.Parent.class).stream()
                .anyMatch(value -> value.isBatched()
                        && value.table().value().equals(ancestor.name().value()));
    }
}
