package dev.tributary.processor.validation;

import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.processor.definition.ConformanceTestDefinition.LeftOut;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.List;

/** What a conformance test leaves out: tables that there are, each with a reason. */
record LeaveOutRule(SourceModel source, Report report) {

    void check(List<LeftOut> leftOut) {
        List<String> tables = source.listed().stream().map(TableModel::name).toList();
        for (LeftOut table : leftOut) {
            String name = table.table().value();
            if (!tables.contains(name)) {
                report.add(
                        Rule.LEAVE_OUT_TABLE, table.table().origin(), name, source.name(), Suggestion.of(name, tables));
            }
            if (table.reason().value().isBlank()) {
                report.add(Rule.LEAVE_OUT_REASON, table.reason().origin(), name);
            }
        }
    }
}
