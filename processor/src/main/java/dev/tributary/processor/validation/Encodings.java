package dev.tributary.processor.validation;

import dev.tributary.model.Encoding;
import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.ConversionDefinition;
import dev.tributary.processor.definition.WireFormatDefinition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From {@code @Capture}, {@code @Pairs} and the formats of {@code @WireFormat} that are none of time to the model. */
final class Encodings {

    static @Nullable Encoding of(ColumnDefinition column) {
        Optional<Encoding> converted = column.conversions().stream().findFirst().map(Encodings::of);
        return converted
                .or(() -> column.wireFormat().flatMap(format -> of(format.all())))
                .orElse(null);
    }

    private static Encoding of(ConversionDefinition conversion) {
        if (conversion instanceof ConversionDefinition.Pairs pairs) {
            return new Encoding.Pairs(pairs.name(), pairs.value());
        }
        return new Encoding.Captured(
                ((ConversionDefinition.Capture) conversion).pattern().value());
    }

    /** How values of alternative formats are encoded; empty for formats of time. */
    static Optional<Encoding> of(List<WireFormatDefinition> formats) {
        List<String> wires =
                formats.stream().map(format -> format.wire().value()).toList();
        return switch (wires.get(0)) {
            case "COMMA_SEPARATED" -> Optional.of(new Encoding.Separated(","));
            case "JSON_IN_TEXT" -> Optional.of(new Encoding.JsonInText());
            case "JSON_AS_TEXT" -> Optional.of(new Encoding.JsonAsText());
            case "ZERO_ONE", "TRUE_FALSE", "YES_NO" ->
                Optional.of(new Encoding.Flag(
                        wires.stream().map(wire -> word(wire, true)).toList(),
                        wires.stream().map(wire -> word(wire, false)).toList()));
            default -> Optional.empty();
        };
    }

    private static String word(String wire, boolean yes) {
        return switch (wire) {
            case "ZERO_ONE" -> yes ? "1" : "0";
            case "YES_NO" -> yes ? "yes" : "no";
            default -> String.valueOf(yes);
        };
    }

    private Encodings() {}
}
