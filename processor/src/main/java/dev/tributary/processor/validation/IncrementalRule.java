package dev.tributary.processor.validation;

import dev.tributary.model.IngestionType;
import dev.tributary.processor.definition.IncrementalDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A cursor is sent by incremental tables and by no others, and its times make sense. */
final class IncrementalRule implements TableRule {

    @Override
    public void check(SourceDefinition source, TableDefinition table, Report report) {
        if (Sequences.of(table).isEmpty()) {
            table.values(ValueDefinition.Start.class)
                    .forEach(start -> start.initial().ifPresent(initial -> checkInstant(initial, report)));
        }
        List<ValueDefinition.Start> starts = Listings.values(source, table, ValueDefinition.Start.class);
        List<ValueDefinition.End> ends = Listings.values(source, table, ValueDefinition.End.class);
        Optional<IncrementalDefinition> incremental = table.incremental();
        if (Feeds.naming(source, table).isPresent()) {
            return; // which says where a read begins and ends
        }
        List<ValueDefinition.ChangeToken> tokens = table.values(ValueDefinition.ChangeToken.class);
        if (!tokens.isEmpty()) {
            ChangeTokens.check(table, tokens.get(0), incremental, starts, ends, report);
            return;
        }
        if (incremental.isEmpty()) {
            if (Listings.is(table)) {
                return; // whose span is that of a table
            }
            starts = table.values(ValueDefinition.Start.class);
            ends = table.values(ValueDefinition.End.class);
            starts.forEach(start -> report.add(Rule.CURSOR_PARAMETER_UNUSED, start.origin(), "CursorStart"));
            if (starts.isEmpty()) {
                ends.forEach(end -> report.add(Rule.CURSOR_PARAMETER_UNUSED, end.origin(), "CursorEnd"));
            }
            return;
        }
        Watermarks.check(table, incremental.get(), starts, ends, report);
        if (Sequences.of(table).isPresent()) {
            if (starts.isEmpty() && !incremental.get().isNewestFirst()) {
                report.add(Rule.INCREMENTAL_NOT_SENT, incremental.get().origin());
            }
            return;
        }
        if (!Parents.isChangedOnly(table)) {
            checkFilter(incremental.get(), starts, ends, report);
        }
        checkTimes(table, incremental.get(), report);
        checkWindow(incremental.get(), starts, ends, report);
    }

    /** The source filters, or else we do: by leaving out, or by stopping at what was delivered before. */
    private static void checkFilter(
            IncrementalDefinition incremental,
            List<ValueDefinition.Start> starts,
            List<ValueDefinition.End> ends,
            Report report) {
        boolean sent = !starts.isEmpty() || !ends.isEmpty();
        if (incremental.clientFilter().isPresent() && sent) {
            report.add(Rule.CLIENT_FILTER, incremental.clientFilter().get(), "the cursor is sent to the source");
        } else if (incremental.clientFilter().isPresent() && incremental.isNewestFirst()) {
            report.add(
                    Rule.CLIENT_FILTER,
                    incremental.clientFilter().get(),
                    "rows come newest first, so that reading stops at the first old one");
        } else if (starts.isEmpty() && incremental.clientFilter().isEmpty() && !incremental.isNewestFirst()) {
            report.add(Rule.INCREMENTAL_NOT_SENT, incremental.origin());
        }
        if (incremental.isNewestFirst() && !ends.isEmpty()) {
            report.add(Rule.ORDER_DESCENDING, incremental.order().origin());
        }
    }

    private static void checkResolution(Located<String> resolution, Report report) {
        if (isFractional(resolution.value())) {
            report.add(Rule.DURATION, resolution.origin(), resolution.value(), " of whole seconds");
        } else {
            checkDuration(resolution, true, report);
        }
    }

    private static boolean isFractional(String duration) {
        try {
            return Duration.parse(duration).toNanosPart() != 0;
        } catch (DateTimeException e) {
            return false; // which is told by itself
        }
    }

    private static void checkTimes(TableDefinition table, IncrementalDefinition incremental, Report report) {
        incremental.lag().ifPresent(lag -> checkDuration(lag, false, report));
        incremental.resolution().ifPresent(resolution -> checkResolution(resolution, report));
        incremental.window().ifPresent(window -> checkDuration(window, true, report));
        incremental.lookback().ifPresent(lookback -> {
            if (Ingestions.of(table) == IngestionType.APPEND) {
                report.add(Rule.LOOKBACK_APPEND, lookback.origin());
            } else {
                checkDuration(lookback, false, report);
            }
        });
    }

    private static void checkWindow(
            IncrementalDefinition incremental,
            List<ValueDefinition.Start> starts,
            List<ValueDefinition.End> ends,
            Report report) {
        incremental.window().ifPresent(window -> {
            if (ends.isEmpty()) {
                report.add(Rule.WINDOW_WITHOUT_END, window.origin());
            } else if (starts.size() == 1 && starts.get(0).initial().isEmpty()) {
                report.add(Rule.WINDOW_WITHOUT_INITIAL, window.origin());
            }
        });
    }

    static void checkDuration(Located<String> duration, boolean positive, Report report) {
        try {
            Duration parsed = Duration.parse(duration.value());
            if (parsed.isNegative() || (positive && parsed.isZero())) {
                report.add(Rule.DURATION, duration.origin(), duration.value(), " that could pass");
            }
        } catch (DateTimeException e) {
            report.add(Rule.DURATION, duration.origin(), duration.value(), "");
        }
    }

    private static void checkInstant(Located<String> instant, Report report) {
        try {
            Instant.parse(instant.value());
        } catch (DateTimeException e) {
            report.add(Rule.INSTANT, instant.origin(), instant.value());
        }
    }
}
