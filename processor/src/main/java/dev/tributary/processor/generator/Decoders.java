package dev.tributary.processor.generator;

import com.palantir.javapoet.ClassName;
import dev.tributary.model.ColumnModel;
import dev.tributary.processor.validation.ValidatedSource;
import dev.tributary.processor.validation.ValidatedTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The decoder of each table, nested in a class of several. Tables of the same rows share one, unless their keys make
 * fields of structs never null in the one and not in the other.
 */
final class Decoders {
    private record Rows(ClassName type, List<ColumnModel> columns) {}

    /**
     * A decoder.
     *
     * @param table the first table that it serves
     */
    record Decoder(ClassName name, ValidatedTable table) {}

    private final Map<String, ClassName> names = new HashMap<>();
    private final Map<ClassName, List<Decoder>> classes = new LinkedHashMap<>();

    Decoders(ValidatedSource source, GeneratedNames generated) {
        Volumes volumes = new Volumes(generated::decoders);
        Map<Rows, ClassName> known = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (ValidatedTable table : source.tables()) {
            ClassName decoder = known.computeIfAbsent(rows(table), rows -> {
                ClassName type = volumes.of(rows.columns());
                ClassName name = type.nestedClass(GeneratedNames.decoder(rows.type(), taken));
                classes.computeIfAbsent(type, fresh -> new ArrayList<>()).add(new Decoder(name, table));
                return name;
            });
            names.put(table.model().name(), decoder);
        }
    }

    /** The decoders of each class. */
    Map<ClassName, List<Decoder>> classes() {
        return classes;
    }

    /** The method that makes the decoder of a table, as a function. */
    String reference(ValidatedTable table, Imports imports) {
        ClassName decoder = Objects.requireNonNull(names.get(table.model().name()));
        return imports.of(decoder.topLevelClassName()) + "::" + GeneratedNames.maker(decoder);
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
