package dev.tributary.processor.validation;

import dev.tributary.model.ColumnType;
import dev.tributary.model.RoleModel;
import dev.tributary.model.SqlType;
import dev.tributary.model.TimeFormat;
import dev.tributary.model.TypeMappingModel;
import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.DiscoveryMark;
import dev.tributary.processor.definition.RoleDefinition;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.TypeDefinition;
import dev.tributary.processor.definition.WireFormatDefinition;
import java.util.List;
import java.util.Optional;

/** What methods with {@code @Discovery} say. */
final class Discoveries {

    /** A component with a mark. */
    record Marked<M extends DiscoveryMark>(ColumnDefinition column, M mark) {}

    /** The components of a row that have a mark of that kind. */
    static <M extends DiscoveryMark> List<Marked<M>> marked(RowDefinition row, Class<M> kind) {
        return row.columns().stream()
                .flatMap(column -> column.discovery().stream()
                        .filter(kind::isInstance)
                        .map(mark -> new Marked<>(column, kind.cast(mark))))
                .toList();
    }

    /** Whether the rows of a discovery describe tables. */
    static boolean findsTables(TableDefinition table) {
        return table.role() instanceof RoleDefinition.Discovery
                && table.row().stream()
                        .anyMatch(row -> !marked(row, DiscoveryMark.Table.class).isEmpty());
    }

    /** Whether a type is that of the struct which takes what is discovered. */
    static boolean isDynamic(TypeDefinition type) {
        return type instanceof TypeDefinition.Simple simple && simple.type() instanceof ColumnType.Discovered;
    }

    /** Whether values of a type can be written so; the default says nothing and suits all. */
    static boolean isWritten(String wire, ColumnType type) {
        return switch (wire) {
            case "ISO_INSTANT" -> true;
            case "COMMA_SEPARATED" ->
                type instanceof ColumnType.Array array
                        && !(array.element() instanceof ColumnType.Array)
                        && !(array.element() instanceof ColumnType.Variant);
            case "JSON_IN_TEXT" -> type instanceof ColumnType.Variant || type instanceof ColumnType.Array;
            case "JSON_AS_TEXT" -> type instanceof ColumnType.Text;
            case "ZERO_ONE", "TRUE_FALSE", "YES_NO" -> type instanceof ColumnType.Bool;
            default -> isTime(wire, type);
        };
    }

    private static boolean isTime(String wire, ColumnType type) {
        if (type instanceof ColumnType.LocalTimestamp) {
            return WireFormats.isLocal(wire);
        }
        ColumnType element = type instanceof ColumnType.Array array ? array.element() : type;
        return type instanceof ColumnType.Date || element instanceof ColumnType.Timestamp;
    }

    /** The types whose values are written so. */
    static String typesOf(String wire) {
        return switch (wire) {
            case "COMMA_SEPARATED" -> "ARRAY<...> of single values";
            case "JSON_IN_TEXT" -> "VARIANT or ARRAY<...>";
            case "JSON_AS_TEXT" -> "STRING";
            case "ZERO_ONE", "TRUE_FALSE", "YES_NO" -> "BOOLEAN";
            default -> "TIMESTAMP";
        };
    }

    static RoleModel model(RoleDefinition.Discovery discovery, RowDefinition row) {
        List<Marked<DiscoveryMark.Table>> tables = marked(row, DiscoveryMark.Table.class);
        if (!tables.isEmpty()) {
            return new RoleModel.TableDiscovery(
                    discovery.of().value(),
                    tables.get(0).column().name(),
                    FoundTables.key(row).map(ColumnDefinition::name).orElse(null));
        }
        Optional<Marked<DiscoveryMark.Type>> type =
                marked(row, DiscoveryMark.Type.class).stream().findFirst();
        return new RoleModel.Discovery(
                discovery.of().value(),
                marked(row, DiscoveryMark.Name.class).get(0).column().name(),
                type.map(marked -> marked.column().name()).orElse(null),
                marked(row, DiscoveryMark.Description.class).stream()
                        .findFirst()
                        .map(marked -> marked.column().name())
                        .orElse(null),
                type.map(marked -> marked.mark().mappings().stream()
                                .map(Discoveries::mapping)
                                .toList())
                        .orElse(List.of()),
                type.flatMap(marked -> SqlType.parse(marked.mark().otherwise().value(), TimeFormat.DEFAULT))
                        .orElseGet(ColumnType.Text::new));
    }

    private static TypeMappingModel mapping(DiscoveryMark.Mapping mapping) {
        WireFormatDefinition format = mapping.format();
        ColumnType type =
                SqlType.parse(mapping.type().value(), TimeFormats.of(format)).orElseThrow();
        return new TypeMappingModel(
                mapping.wire().value(),
                format.wire().value().equals("ISO_INSTANT") ? type : ColumnAssembler.formatted(type, format),
                Encodings.of(format.all()).orElse(null));
    }

    private Discoveries() {}
}
