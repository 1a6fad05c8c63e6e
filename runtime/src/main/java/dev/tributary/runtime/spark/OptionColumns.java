package dev.tributary.runtime.spark;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.OptionModel;
import dev.tributary.model.OptionType;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.TableRead;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.JoinedRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Table options as columns that a query can name, although no row has them: hidden ones, which {@code SELECT *} leaves out.
 *
 * @param fields the columns that a query reads, after those of the rows
 * @param values what the options are, by their names
 */
record OptionColumns(StructType fields, Map<String, String> values) implements Serializable {
    static final OptionColumns NONE = new OptionColumns(new StructType(), Map.of());

    OptionColumns {
        values = Map.copyOf(values);
    }

    /** The options of a table that can be such columns: those whose name no column has, and which are no secret. */
    static StructType of(TableModel table) {
        StructType fields = new StructType();
        for (OptionModel option : table.options()) {
            boolean taken =
                    table.columns().stream().anyMatch(column -> column.name().equalsIgnoreCase(option.name()));
            if (!taken && !option.secret()) {
                fields = fields.add(option.name(), type(option), true, option.description());
            }
        }
        return fields;
    }

    private static DataType type(OptionModel option) {
        return option.list() || option.each() ? DataTypes.StringType : type(option.type());
    }

    private static DataType type(OptionType type) {
        return switch (type) {
            case TEXT -> DataTypes.StringType;
            case INTEGER -> DataTypes.LongType;
            case BOOLEAN -> DataTypes.BooleanType;
            case DATE -> DataTypes.DateType;
            case TIME -> DataTypes.TimestampType;
        };
    }

    /** The option that a column of a table shows, where the column is one of the rows; its own name otherwise. */
    static String option(TableModel table, String column) {
        return table.columns().stream()
                .filter(model -> model.name().equalsIgnoreCase(column))
                .filter(model -> model.origin() instanceof ColumnModel.FromOption)
                .map(model -> ((ColumnModel.FromOption) model.origin()).option())
                .findFirst()
                .orElse(column);
    }

    /** The columns among these that rows have. */
    List<String> ofRows(List<String> columns) {
        List<String> hidden = List.of(fields.fieldNames());
        return columns.stream().filter(column -> !hidden.contains(column)).toList();
    }

    /** The rows with these columns behind their own. */
    TableRead append(TableRead read) {
        return fields.isEmpty() ? read : new Appended(read, constants());
    }

    private InternalRow constants() {
        List<Object> constants = new ArrayList<>();
        for (StructField field : fields.fields()) {
            constants.add(OptionLiterals.value(values.get(field.name()), field.dataType()));
        }
        return new GenericInternalRow(constants.toArray());
    }

    private record Appended(TableRead read, InternalRow constants, JoinedRow joined) implements TableRead {
        Appended(TableRead read, InternalRow constants) {
            this(read, constants, new JoinedRow());
        }

        @Override
        public boolean next() {
            return read.next();
        }

        @Override
        public InternalRow row() {
            return joined.apply(read.row(), constants);
        }

        @Override
        public Offset end() {
            return read.end();
        }

        @Override
        public void close() {
            read.close();
        }
    }
}
