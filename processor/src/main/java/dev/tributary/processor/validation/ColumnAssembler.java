package dev.tributary.processor.validation;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.PlaceInResponse;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.TypeDefinition;
import dev.tributary.processor.definition.WireFormatDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the columns of a table; remembers which Java types its structs come from. */
final class ColumnAssembler {
    private static final ColumnType.Decimal DEFAULT_DECIMAL = new ColumnType.Decimal(38, 18);

    private final Optional<WireFormatDefinition> defaultFormat;
    private final List<String> key;
    private final boolean sparse;
    private final Lineages lineage;
    private final Optional<String> feed;
    private final Map<ColumnType.Struct, String> structs = new LinkedHashMap<>();

    /**
     * @param key the paths of the columns that are never null
     * @param sparse whether some rows, those that were deleted, may have nothing but the key
     * @param lineage where columns of parents are
     * @param feed the table's change feed
     */
    ColumnAssembler(
            Optional<WireFormatDefinition> defaultFormat,
            List<String> key,
            boolean sparse,
            Lineages lineage,
            Optional<String> feed) {
        this.defaultFormat = defaultFormat;
        this.key = key;
        this.sparse = sparse;
        this.lineage = lineage;
        this.feed = feed;
    }

    List<ColumnModel> columns(RowDefinition row) {
        return columns(row, "");
    }

    Map<ColumnType.Struct, String> structs() {
        return structs;
    }

    private List<ColumnModel> columns(RowDefinition row, String prefix) {
        return row.columns().stream().map(column -> column(column, prefix)).toList();
    }

    private ColumnModel column(ColumnDefinition column, String prefix) {
        String path = prefix + column.name();
        return new ColumnModel(
                column.name(),
                column.description(),
                type(column.type(), column, path + "."),
                isNullable(column, prefix, path),
                origin(column),
                Encodings.of(column));
    }

    private ColumnModel.Origin origin(ColumnDefinition column) {
        if (column.places().isEmpty()) {
            return column.fromOption()
                    .map(Located::value)
                    .<ColumnModel.Origin>map(ColumnModel.FromOption::new)
                    .or(() -> column.fromParent().flatMap(lineage::find).map(Lineages.Found::origin))
                    .or(() ->
                            column.fromFeed().map(named -> new ColumnModel.FromFeed(feed.orElseThrow(), named.value())))
                    .orElseGet(() -> new ColumnModel.Field(column.wireName().value()));
        }
        PlaceInResponse place = column.places().get(0);
        if (place instanceof PlaceInResponse.At at) {
            return new ColumnModel.At(at.path().value());
        }
        if (place instanceof PlaceInResponse.Outer outer) {
            return new ColumnModel.Outer(outer.path().value(), outer.levels().value());
        }
        return place instanceof PlaceInResponse.MapKey key
                ? new ColumnModel.MapKey(key.levels().value())
                : new ColumnModel.Rest();
    }

    /** A date, or a time without a zone, that is written otherwise than in ISO 8601. */
    static ColumnType formatted(ColumnType type, WireFormatDefinition format) {
        if (type instanceof ColumnType.Date) {
            return new ColumnType.Date(TimeFormats.of(format));
        }
        return type instanceof ColumnType.LocalTimestamp ? new ColumnType.LocalTimestamp(TimeFormats.of(format)) : type;
    }

    private boolean isNullable(ColumnDefinition column, String prefix, String path) {
        boolean mayLack = sparse && prefix.isEmpty() && column.fromOption().isEmpty();
        return (mayLack || !column.primitive()) && !isInKey(path);
    }

    private boolean isInKey(String path) {
        return key.stream().anyMatch(name -> name.equals(path) || name.startsWith(path + "."));
    }

    private ColumnType type(TypeDefinition type, ColumnDefinition column, String prefix) {
        if (type instanceof TypeDefinition.Simple simple) {
            return column.wireFormat().isPresent()
                    ? formatted(simple.type(), column.wireFormat().get())
                    : simple.type();
        }
        if (type instanceof TypeDefinition.Time) {
            return new ColumnType.Timestamp(TimeFormats.of(column.wireFormat().or(() -> defaultFormat)));
        }
        if (type instanceof TypeDefinition.BigNumber) {
            return column.decimal()
                    .map(decimal -> new ColumnType.Decimal(
                            decimal.precision().value(), decimal.scale().value()))
                    .orElse(DEFAULT_DECIMAL);
        }
        if (type instanceof TypeDefinition.ListOf list) {
            return new ColumnType.Array(type(list.element(), column, prefix + "*."));
        }
        if (type instanceof TypeDefinition.MapOf map) {
            return new ColumnType.Map(type(map.value(), column, prefix + "*."));
        }
        if (type instanceof TypeDefinition.Nested nested) {
            ColumnType.Struct struct = new ColumnType.Struct(columns(nested.row(), prefix));
            structs.putIfAbsent(struct, nested.row().type().simpleName());
            return struct;
        }
        throw new IllegalStateException("A rule should have objected to the type of " + column.name());
    }
}
