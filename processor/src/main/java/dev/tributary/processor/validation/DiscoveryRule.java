package dev.tributary.processor.validation;

import dev.tributary.model.ColumnType;
import dev.tributary.model.SqlType;
import dev.tributary.model.TimeFormat;
import dev.tributary.processor.definition.DiscoveryMark;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.OptionDefinition;
import dev.tributary.processor.definition.RoleDefinition;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.TypeDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import dev.tributary.processor.definition.WireFormatDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code @Discovery} names a table that takes what it finds, and its rows say what they find. */
final class DiscoveryRule implements SourceRule {

    @Override
    public void check(SourceDefinition source, Report report) {
        Set<RowDefinition> described = new HashSet<>();
        for (TableDefinition table : source.tables()) {
            if (table.role() instanceof RoleDefinition.Discovery discovery) {
                if (Discoveries.findsTables(table)) {
                    table.row().ifPresent(described::add);
                } else {
                    checkTable(source, table, discovery, report);
                    table.row().filter(described::add).ifPresent(row -> checkRow(table, row, report));
                }
            }
        }
        for (RowDefinition row : RowWalk.all(source)) {
            if (!described.contains(row)) {
                row.columns().stream()
                        .flatMap(column -> column.discovery().stream())
                        .forEach(mark -> report.add(
                                Rule.DISCOVERY_MARK,
                                mark.origin(),
                                mark.annotation(),
                                "no @Discovery has rows of `" + row.type().simpleName() + "`",
                                "Remove it, or add the @Discovery that asks for the columns"));
            }
        }
    }

    private static void checkTable(
            SourceDefinition source, TableDefinition table, RoleDefinition.Discovery discovery, Report report) {
        Located<String> of = discovery.of();
        table.incremental()
                .ifPresent(incremental -> report.add(Rule.DISCOVERY_INCREMENTAL, incremental.origin(), table.method()));
        checkScope(table, report);
        Optional<TableDefinition> found = Tables.named(source, of.value());
        if (found.isEmpty()) {
            List<String> names = Tables.listed(source).stream()
                    .map(other -> other.name().value())
                    .toList();
            report.add(
                    Rule.DISCOVERY_UNKNOWN,
                    of.origin(),
                    of.value(),
                    source.type().simpleName(),
                    Suggestion.of(of.value(), names));
            return;
        }
        TableDefinition served = found.get();
        TableDefinition first = Tables.discoveriesOf(source, served).findFirst().orElseThrow();
        if (!first.equals(table)) {
            report.add(Rule.DISCOVERY_TWICE, of.origin(), first.method(), of.value());
        }
        served.row()
                .filter(row -> row.columns().stream().noneMatch(column -> Discoveries.isDynamic(column.type())))
                .ifPresent(row -> report.add(
                        Rule.DISCOVERY_UNUSED, of.origin(), row.type().simpleName()));
        List<String> known =
                served.options().stream().map(option -> option.name().value()).toList();
        for (OptionDefinition option : table.options()) {
            String name = option.name().value();
            if (!known.contains(name)) {
                report.add(Rule.DISCOVERY_OPTION, option.name().origin(), of.value(), name, Suggestion.of(name, known));
            }
        }
    }

    /** What is discovered is asked for before there are rows of anything. */
    static void checkScope(TableDefinition table, Report report) {
        table.values(ValueDefinition.Parent.class)
                .forEach(parent -> report.add(Rule.DISCOVERY_EACH, parent.origin(), table.method(), "@Parent"));
        table.values(ValueDefinition.Option.class).stream()
                .filter(option -> option.option().each())
                .forEach(option -> report.add(Rule.DISCOVERY_EACH, option.origin(), table.method(), "each = true"));
    }

    private static void checkRow(TableDefinition table, RowDefinition row, Report report) {
        if (Discoveries.marked(row, DiscoveryMark.Name.class).isEmpty()) {
            report.add(Rule.DISCOVERY_NAME, table.origin(), row.type().simpleName());
        }
        checkMarks(row, DiscoveryMark.Name.class, report);
        checkMarks(row, DiscoveryMark.Description.class, report);
        checkMarks(row, DiscoveryMark.Type.class, report);
        Discoveries.marked(row, DiscoveryMark.Type.class).forEach(marked -> checkTypes(marked.mark(), report));
    }

    private static <M extends DiscoveryMark> void checkMarks(RowDefinition row, Class<M> kind, Report report) {
        List<Discoveries.Marked<M>> marked = Discoveries.marked(row, kind);
        for (int i = 0; i < marked.size(); i++) {
            M mark = marked.get(i).mark();
            if (i > 0) {
                report.add(
                        Rule.DISCOVERY_MARK,
                        mark.origin(),
                        mark.annotation(),
                        "another component of the row says it already",
                        "Keep one of them");
            } else if (!(marked.get(i).column().type() instanceof TypeDefinition.Simple simple
                    && simple.type() instanceof ColumnType.Text)) {
                report.add(
                        Rule.DISCOVERY_MARK,
                        mark.origin(),
                        mark.annotation(),
                        "`" + marked.get(i).column().name() + "` is no text",
                        "Declare it as String");
            }
        }
    }

    private static void checkTypes(DiscoveryMark.Type type, Report report) {
        String otherwise = type.otherwise().value();
        if (!otherwise.equals("STRING") && !otherwise.equals("VARIANT")) {
            report.add(Rule.DISCOVERY_OTHERWISE, type.otherwise().origin(), otherwise);
        }
        Set<String> words = new HashSet<>();
        for (DiscoveryMark.Mapping mapping : type.mappings()) {
            if (!words.add(mapping.wire().value())) {
                report.add(
                        Rule.DISCOVERY_WORD,
                        mapping.wire().origin(),
                        mapping.wire().value());
            }
            Optional<ColumnType> meant = SqlType.parse(mapping.type().value(), TimeFormat.DEFAULT);
            if (meant.isEmpty()) {
                report.add(
                        Rule.DISCOVERY_TYPE,
                        mapping.type().origin(),
                        mapping.type().value());
            } else {
                checkFormat(mapping.format(), meant.get(), report);
            }
        }
    }

    private static void checkFormat(WireFormatDefinition format, ColumnType type, Report report) {
        String wire = format.wire().value();
        if (Discoveries.isWritten(wire, type)) {
            FormatRule.check(format, report);
        } else {
            report.add(
                    Rule.DISCOVERY_FORMAT, format.origin(), wire, WireFormats.subject(wire), Discoveries.typesOf(wire));
        }
    }
}
