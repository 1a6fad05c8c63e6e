package dev.tributary.processor.validation;

import dev.tributary.model.ColumnType;
import dev.tributary.model.TombstoneModel;
import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.DeletedDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.TypeDefinition;
import java.util.List;
import java.util.Optional;

/** The columns by which rows say that they were deleted. */
final class Tombstones {

    /** The column of a row type, if there is one. */
    static Optional<ColumnDefinition> column(RowDefinition row) {
        return row.columns().stream()
                .filter(column -> column.deleted().isPresent())
                .findFirst();
    }

    /** The model of a row type that has no mistakes. */
    static Optional<TombstoneModel> of(RowDefinition row) {
        return column(row)
                .map(column -> new TombstoneModel(
                        column.name(), values(column, column.deleted().orElseThrow())));
    }

    private static List<String> values(ColumnDefinition column, DeletedDefinition deleted) {
        return isBoolean(column.type())
                ? List.of("true")
                : deleted.when().stream().map(Located::value).toList();
    }

    static boolean isBoolean(TypeDefinition type) {
        return type instanceof TypeDefinition.Simple simple && simple.type() instanceof ColumnType.Bool;
    }

    private Tombstones() {}
}
