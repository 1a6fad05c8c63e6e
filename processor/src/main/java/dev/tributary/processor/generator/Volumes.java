package dev.tributary.processor.generator;

import com.palantir.javapoet.ClassName;
import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Spreads what is generated for tables over numbered classes, in the order of the tables: few, since each file costs the
 * compiler time of its own, and none too large for editors and for the JVM's limits.
 */
final class Volumes {
    /** Described at length, so many columns are about a megabyte, and a quarter of a constant pool. */
    private static final int COLUMNS = 4000;

    private final IntFunction<ClassName> names;
    private int number = 1;
    private int columns;

    /** @param names the class of each number, from 1 on */
    Volumes(IntFunction<ClassName> names) {
        this.names = names;
    }

    /** The class for a table of those columns. */
    ClassName of(List<ColumnModel> table) {
        int more = count(table);
        if (columns > 0 && columns + more > COLUMNS) {
            number++;
            columns = 0;
        }
        columns += more;
        return names.apply(number);
    }

    private static int count(List<ColumnModel> columns) {
        return columns.stream().mapToInt(column -> 1 + count(column.type())).sum();
    }

    private static int count(ColumnType type) {
        if (type instanceof ColumnType.Struct struct) {
            return count(struct.fields());
        }
        if (type instanceof ColumnType.Array array) {
            return count(array.element());
        }
        return type instanceof ColumnType.Map map ? count(map.value()) : 0;
    }
}
