package dev.tributary.processor.validation;

import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.ComposedDefinition;
import dev.tributary.processor.definition.IncrementalDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.ParameterDefinition;
import dev.tributary.processor.definition.PlaceDefinition;
import dev.tributary.processor.definition.PlaceInResponse;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import dev.tributary.processor.diagnostic.Origin;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A source that returns the fields which are asked for is asked for key and cursor, too: where discovered columns lie in the
 * row itself, one text names all of its fields.
 */
final class DiscoveredFieldsRule implements TableRule {

    @Override
    public void check(SourceDefinition source, TableDefinition table, Report report) {
        Optional<RowDefinition> flat = table.row().filter(DiscoveredFieldsRule::isFlat);
        if (flat.isEmpty()) {
            return;
        }
        for (ParameterDefinition parameter : table.parameters()) {
            boolean discovered =
                    parameter.values().stream().anyMatch(ValueDefinition.DiscoveredColumns.class::isInstance);
            if (discovered && !parameter.kind().isList()) {
                parameter.places().stream()
                        .flatMap(place -> name(place).stream())
                        .forEach(into -> check(source, table, flat.get(), parameter, into, "", report));
                table.texts().stream()
                        .filter(text -> fixed(text).contains("{" + parameter.name() + "}"))
                        .forEach(text -> check(source, table, flat.get(), parameter, text.into(), fixed(text), report));
            }
        }
    }

    private static boolean isFlat(RowDefinition row) {
        return row.columns().stream()
                .anyMatch(column -> Discoveries.isDynamic(column.type())
                        && column.places().stream().anyMatch(PlaceInResponse.Rest.class::isInstance));
    }

    /** @param asked the text around the names */
    private static void check(
            SourceDefinition source,
            TableDefinition table,
            RowDefinition row,
            ParameterDefinition parameter,
            Located<String> into,
            String asked,
            Report report) {
        for (ColumnDefinition column : row.columns()) {
            String wire = column.wireName().value();
            Optional<String> meaning = meaning(source, table, column);
            if (column.isField() && meaning.isPresent() && !isWord(wire, asked)) {
                report.add(
                        Rule.DISCOVERED_FIELDS,
                        origin(into, asked, parameter),
                        wire,
                        meaning.get(),
                        into.value(),
                        parameter.name());
                return;
            }
        }
    }

    private static Origin origin(Located<String> into, String asked, ParameterDefinition parameter) {
        return asked.isEmpty() ? parameter.origin() : into.origin();
    }

    private static Optional<String> meaning(SourceDefinition source, TableDefinition table, ColumnDefinition column) {
        if (Keys.of(source, table).contains(column.name())) {
            return Optional.of("which row it is");
        }
        boolean named = table.incremental().map(IncrementalDefinition::cursors).stream()
                .flatMap(List::stream)
                .anyMatch(cursor -> cursor.value().equals(column.name()));
        return column.cursor().isPresent() || named ? Optional.of("when it changed") : Optional.empty();
    }

    private static Optional<Located<String>> name(PlaceDefinition place) {
        if (place instanceof PlaceDefinition.Query query) {
            return Optional.of(query.name());
        }
        return place instanceof PlaceDefinition.Body body ? Optional.of(body.pointer()) : Optional.empty();
    }

    private static String fixed(ComposedDefinition text) {
        return Stream.concat(text.parts().stream().map(Located::value), Stream.of(text.suffix()))
                .reduce("", (before, part) -> before + " " + part);
    }

    private static boolean isWord(String wire, String text) {
        return Pattern.compile("(?<![\\w.])" + Pattern.quote(wire) + "(?!\\w)")
                .matcher(text)
                .find();
    }
}
