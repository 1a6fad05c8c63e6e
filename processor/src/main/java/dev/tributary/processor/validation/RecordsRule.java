package dev.tributary.processor.validation;

import dev.tributary.model.RecordPath;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.RecordsDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.Optional;

/** Places in a response are paths. */
final class RecordsRule implements SourceRule {

    @Override
    public void check(SourceDefinition source, Report report) {
        source.defaults().records().ifPresent(records -> check(records, report));
        source.tables().forEach(table -> table.own().records().ifPresent(records -> check(records, report)));
    }

    private static void check(RecordsDefinition records, Report report) {
        path(records.path(), report);
        records.header().ifPresent(header -> {
            path(header, report);
            if (records.columnar().value()) {
                report.add(Rule.RECORDS_SHAPE, records.columnar().origin());
            }
        });
    }

    /** The path that is written; empty, and said, if it is none. */
    static Optional<RecordPath> path(Located<String> written, Report report) {
        try {
            return Optional.of(RecordPath.parse(written.value()));
        } catch (IllegalArgumentException e) {
            report.add(Rule.POINTER, written.origin(), written.value(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** Checks a path that leads to one place at most, be it the first element that a member chooses. */
    static void checkChoice(Located<String> written, Report report) {
        path(written, report)
                .filter(path -> path.steps().stream().anyMatch(RecordPath.Each.class::isInstance))
                .ifPresent(path ->
                        report.add(Rule.POINTER, written.origin(), written.value(), "`*` leads to several places"));
    }

    /** Checks a path that leads to one place at most. */
    static void checkPointer(Located<String> pointer, Report report) {
        path(pointer, report)
                .filter(path -> !path.isPointer())
                .ifPresent(path -> report.add(
                        Rule.POINTER, pointer.origin(), pointer.value(), "`*` and `[k=v]` lead to several places"));
    }
}
