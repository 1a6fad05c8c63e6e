package dev.tributary.processor.validation;

import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.PaginationDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.List;
import java.util.Optional;

/** Pages that are counted by their rows have as many rows as the source counts. */
final class PageRowsRule implements TableRule {

    @Override
    public void check(SourceDefinition source, TableDefinition table, Report report) {
        Optional<Located<String>> path =
                Payloads.records(source, table).filter(written -> isOtherwiseCounted(written.value()));
        path.ifPresent(written -> Paginations.of(source, table)
                .flatMap(PageRowsRule::problem)
                .ifPresent(problem -> report.add(Rule.PAGE_ROWS, written.origin(), written.value(), problem)));
    }

    /** Whether an element can be several rows or none: within each of an array, or where only some are taken. */
    private static boolean isOtherwiseCounted(String path) {
        List<String> steps = List.of(path.split("/", -1));
        int each = steps.indexOf("*");
        return steps.stream().anyMatch(step -> step.startsWith("[")) || (each >= 0 && each < steps.size() - 1);
    }

    private static Optional<String> problem(PaginationDefinition pagination) {
        PaginationDefinition.EndDefinition end = pagination.end();
        if (pagination instanceof PaginationDefinition.Offset) {
            return Optional.of("the next page is asked for by the number of rows");
        }
        if (pagination instanceof PaginationDefinition.Keyset) {
            return Optional.of("the next page is asked for by the last row");
        }
        if (end.total().isPresent() || end.shortPageIsLast().isPresent()) {
            return Optional.of("the end is told by the number of rows");
        }
        boolean isTold = end.totalPages().isPresent()
                || end.hasMore().isPresent()
                || end.done().isPresent();
        return pagination instanceof PaginationDefinition.PageNumber && !isTold
                ? Optional.of("a page without rows would be the end")
                : Optional.empty();
    }
}
