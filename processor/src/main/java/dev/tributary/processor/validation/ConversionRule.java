package dev.tributary.processor.validation;

import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.ConversionDefinition;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TypeDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** {@code @Capture} and {@code @Pairs} are sound and stand where they say something. */
final class ConversionRule implements SourceRule {

    @Override
    public void check(SourceDefinition source, Report report) {
        for (RowDefinition row : RowWalk.all(source)) {
            row.columns().forEach(column -> check(RowWalk.name(row, column), column, report));
        }
    }

    private static void check(String name, ColumnDefinition column, Report report) {
        List<ConversionDefinition> conversions = column.conversions();
        boolean encoded = column.wireFormat()
                .filter(format -> !WireFormats.isTime(format.wire().value()))
                .isPresent();
        if (conversions.size() > 1
                || (!conversions.isEmpty() && (encoded || column.fromOption().isPresent()))) {
            report.add(Rule.CONVERSIONS, conversions.get(conversions.size() - 1).origin(), name);
        }
        for (ConversionDefinition conversion : conversions) {
            if (conversion instanceof ConversionDefinition.Capture capture) {
                checkPattern(capture, report);
                if (!WireFormats.isPlain(column.type())) {
                    report.add(Rule.CAPTURE_TYPE, capture.origin(), name);
                }
            } else if (!(column.type() instanceof TypeDefinition.MapOf)) {
                report.add(Rule.PAIRS_TYPE, conversion.origin(), name);
            }
        }
    }

    private static void checkPattern(ConversionDefinition.Capture capture, Report report) {
        String pattern = capture.pattern().value();
        try {
            int groups = Pattern.compile(pattern).matcher("").groupCount();
            if (groups != 1) {
                report.add(
                        Rule.CAPTURE_PATTERN,
                        capture.pattern().origin(),
                        pattern,
                        groups == 0
                                ? "it has no group"
                                : "it has " + groups + " groups; write `(?:...)` for the others");
            }
        } catch (PatternSyntaxException e) {
            report.add(Rule.CAPTURE_PATTERN, capture.pattern().origin(), pattern, e.getDescription());
        }
    }
}
