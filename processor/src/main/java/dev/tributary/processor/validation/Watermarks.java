package dev.tributary.processor.validation;

import dev.tributary.processor.definition.IncrementalDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.OptionDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.List;

/** A place that says up to when a response is complete ends a run that is read to its last page. */
final class Watermarks {

    static void check(
            TableDefinition table,
            IncrementalDefinition incremental,
            List<ValueDefinition.Start> starts,
            List<ValueDefinition.End> ends,
            Report report) {
        if (incremental.watermark().isEmpty()) {
            return;
        }
        Located<String> watermark = incremental.watermark().get();
        ResponsePlaces.check(watermark, report);
        if (!ends.isEmpty()) {
            wrong(watermark, "a span with two ends is complete when it is over", report);
        } else if (!incremental.order().value().equals("NONE")) {
            wrong(watermark, "rows in an order are not read to the last page, which says it", report);
        } else if (incremental.clientFilter().isPresent() || starts.isEmpty()) {
            wrong(watermark, "the source takes no start, to which it could be sent", report);
        } else if (incremental.lookback().isPresent()) {
            wrong(watermark, "what lies before it is complete, so that nothing is to be looked for there", report);
        } else if (!table.values(ValueDefinition.Parent.class).isEmpty()
                || table.options().stream().anyMatch(OptionDefinition::each)) {
            wrong(watermark, "the table is asked for several times, each time with another one", report);
        }
    }

    private static void wrong(Located<String> watermark, String why, Report report) {
        report.add(Rule.WATERMARK, watermark.origin(), why);
    }

    private Watermarks() {}
}
