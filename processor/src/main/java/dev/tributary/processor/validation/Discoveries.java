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
import dev.tributary.processor.definition.TypeDefinition;
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

    /** Whether a type is that of the struct which takes what is discovered. */
    static boolean isDynamic(TypeDefinition type) {
        return type instanceof TypeDefinition.Simple simple && simple.type() instanceof ColumnType.Discovered;
    }

    /** The format of a mapping's points in time; empty for one that needs more words. */
    static Optional<TimeFormat> format(String name) {
        return switch (name) {
            case "ISO_INSTANT" -> Optional.of(new TimeFormat.IsoInstant());
            case "EPOCH_SECONDS" -> Optional.of(new TimeFormat.EpochSeconds());
            case "EPOCH_MILLIS" -> Optional.of(new TimeFormat.EpochMillis());
            default -> Optional.empty();
        };
    }

    static RoleModel model(RoleDefinition.Discovery discovery, RowDefinition row) {
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
        TimeFormat format = format(mapping.format().value()).orElseThrow();
        return new TypeMappingModel(
                mapping.wire().value(),
                SqlType.parse(mapping.type().value(), format).orElseThrow());
    }

    private Discoveries() {}
}
