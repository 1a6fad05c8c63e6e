package dev.tributary.model.write;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request that changes a table's source.
 *
 * @param kind what it does
 * @param table the table's name
 * @param method the HTTP method
 * @param path the path relative to the base URL, with <code>{name}</code> placeholders, and the fixed query if any
 * @param body the JSON body before values are placed in it, null for none
 * @param parameters what is sent
 * @param at where in the response of an insertion the new row is, a JSON Pointer; empty for the whole response
 */
public record WriteModel(
        Kind kind,
        String table,
        String method,
        String path,
        @Nullable String body,
        List<WrittenModel> parameters,
        String at) {

    /** What a request does to a row. */
    public enum Kind {
        INSERT,
        UPDATE,
        DELETE
    }

    public WriteModel {
        parameters = List.copyOf(parameters);
    }

    /** The columns that are sent, in the order of the parameters. */
    public List<String> columns() {
        return columnValues().map(WrittenModel.Column::column).toList();
    }

    /** The parameter that carries a column. */
    public Optional<WrittenModel> parameter(String column) {
        return parameters.stream()
                .filter(parameter -> parameter.value().equals(new WrittenModel.Column(column)))
                .findFirst();
    }

    private Stream<WrittenModel.Column> columnValues() {
        return parameters.stream()
                .map(WrittenModel::value)
                .filter(WrittenModel.Column.class::isInstance)
                .map(WrittenModel.Column.class::cast);
    }
}
