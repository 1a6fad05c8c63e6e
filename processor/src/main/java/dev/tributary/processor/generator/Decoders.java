package dev.tributary.processor.generator;

import com.palantir.javapoet.ClassName;
import dev.tributary.model.ColumnModel;
import dev.tributary.processor.validation.ValidatedSource;
import dev.tributary.processor.validation.ValidatedTable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The decoder of each table. Tables of the same rows share one, unless their keys make fields of structs never null in
 * the one and not in the other.
 */
final class Decoders {
    private record Rows(ClassName type, List<ColumnModel> columns) {}

    private final Map<Rows, ClassName> names = new HashMap<>();
    private final Map<ClassName, ValidatedTable> distinct = new LinkedHashMap<>();

    Decoders(ValidatedSource source, GeneratedNames generated) {
        for (ValidatedTable table : source.tables()) {
            names.computeIfAbsent(rows(table), rows -> {
                ClassName name = generated.decoder(rows.type(), distinct.keySet());
                distinct.put(name, table);
                return name;
            });
        }
    }

    ClassName of(ValidatedTable table) {
        return Objects.requireNonNull(names.get(rows(table)));
    }

    /** Each decoder with the first table that it serves. */
    Map<ClassName, ValidatedTable> distinct() {
        return distinct;
    }

    /** Columns of the row itself may be null or not: that is checked against the schema of the read. */
    private static Rows rows(ValidatedTable table) {
        List<ColumnModel> columns = table.model().columns().stream()
                .map(column -> new ColumnModel(
                        column.name(), column.description(), column.type(), true, column.origin(), column.encoding()))
                .toList();
        return new Rows(table.rowType(), columns);
    }
}
