package dev.tributary.processor.validation;

import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.DecimalDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.ParameterDefinition;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.TypeDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import dev.tributary.processor.definition.WireFormatDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

/** {@code @WireFormat} and {@code @Decimal} are sound and stand where they say something. */
final class FormatRule implements SourceRule {
    private static final Set<String> ZONED = Set.of("ISO_LOCAL", "ISO_DATE", "PATTERN");
    private static final int MAX_PRECISION = 38;

    @Override
    public void check(SourceDefinition source, Report report) {
        source.defaults().wireFormat().ifPresent(format -> checkTimes(format, "the source", report));
        for (TableDefinition table : source.tables()) {
            table.own().wireFormat().ifPresent(format -> checkTimes(format, table.method(), report));
            table.parameters().forEach(parameter -> check(parameter, report));
        }
        for (RowDefinition row : RowWalk.all(source)) {
            row.columns().forEach(column -> check(row, column, report));
        }
    }

    private static void check(ParameterDefinition parameter, Report report) {
        parameter.wireFormat().ifPresent(format -> {
            if (parameter.kind() != ParameterDefinition.Kind.TIME
                    && parameter.values().stream()
                            .anyMatch(value -> value instanceof ValueDefinition.Option
                                    || value instanceof ValueDefinition.ChangeToken)) {
                add(format, parameter.name(), report);
            } else {
                checkTimes(format, parameter.name(), report);
            }
        });
    }

    private static void check(RowDefinition row, ColumnDefinition column, Report report) {
        TypeDefinition type = RowWalk.innermost(column.type());
        column.wireFormat().ifPresent(format -> {
            String name = RowWalk.name(row, column);
            for (WireFormatDefinition each : format.all()) {
                if (WireFormats.suits(each.wire().value(), column.type())) {
                    check(each, report);
                } else {
                    add(each, name, report);
                }
            }
            checkAlternatives(format, report);
        });
        column.decimal().ifPresent(decimal -> {
            if (type instanceof TypeDefinition.BigNumber) {
                check(decimal, report);
            } else {
                report.add(Rule.DECIMAL_TYPE, decimal.origin(), RowWalk.name(row, column));
            }
        });
    }

    /** A format of what can only be a point in time. */
    private static void checkTimes(WireFormatDefinition format, String name, Report report) {
        for (WireFormatDefinition each : format.all()) {
            if (WireFormats.isTime(each.wire().value())) {
                check(each, report);
            } else {
                add(each, name, report);
            }
        }
        checkAlternatives(format, report);
    }

    private static void add(WireFormatDefinition format, String name, Report report) {
        String wire = format.wire().value();
        report.add(
                Rule.WIRE_FORMAT_TYPE,
                format.origin(),
                wire,
                WireFormats.subject(wire),
                name,
                WireFormats.advice(wire));
    }

    /** Of several formats a value must be of one. */
    private static void checkAlternatives(WireFormatDefinition format, Report report) {
        WireFormatDefinition first = format;
        for (WireFormatDefinition other : format.others()) {
            String one = first.wire().value();
            String two = other.wire().value();
            boolean numbers = WireFormats.isEpoch(one) && WireFormats.isEpoch(two);
            boolean alone = !one.equals(two) && (two.startsWith("JSON") || two.equals("COMMA_SEPARATED"));
            boolean same = one.equals(two)
                    && first.pattern()
                            .map(Located::value)
                            .equals(other.pattern().map(Located::value));
            if (numbers || alone || same) {
                report.add(Rule.WIRE_FORMAT_AMBIGUOUS, other.origin(), one, two);
            }
        }
    }

    private static void check(DecimalDefinition decimal, Report report) {
        int precision = decimal.precision().value();
        int scale = decimal.scale().value();
        if (precision < 1 || precision > MAX_PRECISION) {
            report.add(Rule.DECIMAL_RANGE, decimal.precision().origin(), precision, scale);
        } else if (scale < 0 || scale > precision) {
            report.add(Rule.DECIMAL_RANGE, decimal.scale().origin(), precision, scale);
        }
    }

    /** Checks a format by itself, whatever it is a format of. */
    static void check(WireFormatDefinition format, Report report) {
        boolean patterned = format.wire().value().equals("PATTERN");
        if (patterned && format.pattern().isEmpty()) {
            report.add(Rule.WIRE_FORMAT_PATTERN, format.origin(), "PATTERN has no pattern");
        }
        format.pattern().ifPresent(pattern -> {
            if (!patterned) {
                report.add(
                        Rule.WIRE_FORMAT_PATTERN,
                        pattern.origin(),
                        "`" + pattern.value() + "` is never used, as the format is "
                                + format.wire().value());
            } else if (!isPattern(pattern.value())) {
                report.add(Rule.WIRE_FORMAT_PATTERN, pattern.origin(), "`" + pattern.value() + "` is no pattern");
            }
        });
        format.zone().ifPresent(zone -> {
            if (!ZONED.contains(format.wire().value())) {
                report.add(
                        Rule.WIRE_FORMAT_ZONE,
                        zone.origin(),
                        "`" + zone.value() + "` is never used, as "
                                + format.wire().value() + " says the zone itself");
            } else if (!isZone(zone.value())) {
                report.add(Rule.WIRE_FORMAT_ZONE, zone.origin(), "`" + zone.value() + "` is no zone");
            }
        });
    }

    private static boolean isPattern(String pattern) {
        try {
            return !DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                    .toString()
                    .isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isZone(String zone) {
        try {
            return !ZoneId.of(zone).getId().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }
}
