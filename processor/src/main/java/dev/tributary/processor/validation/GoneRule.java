package dev.tributary.processor.validation;

import dev.tributary.processor.definition.ErrorDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.List;

/** That a row is gone is said of requests about one row only. */
final class GoneRule implements SourceRule {

    @Override
    public void check(SourceDefinition source, Report report) {
        check(source.errors(), "holds for every table here. Say it on the methods that ask about one row", report);
        source.checks().forEach(check -> check(check.errors(), "is of a check, which asks about no row", report));
        for (TableDefinition table : source.tables()) {
            List<ValueDefinition.Parent> parents = table.values(ValueDefinition.Parent.class);
            if (parents.isEmpty()) {
                check(table.errors(), "stands where all rows are asked for. Write SKIP, or let the read fail", report);
            } else if (!Feeds.isDetail(table) && parents.stream().anyMatch(ValueDefinition.Parent::isBatched)) {
                check(
                        table.errors(),
                        "stands where a batch is asked about. Remove batch, or let the read fail",
                        report);
            }
        }
    }

    private static void check(List<ErrorDefinition> errors, String problem, Report report) {
        errors.stream()
                .filter(Errors::isDeleted)
                .forEach(error -> report.add(Rule.ERROR_DELETED, error.action().origin(), problem));
    }
}
