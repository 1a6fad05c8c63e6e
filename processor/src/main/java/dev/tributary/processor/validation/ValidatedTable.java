package dev.tributary.processor.validation;

import com.palantir.javapoet.ClassName;
import dev.tributary.model.ColumnType;
import dev.tributary.model.TableModel;
import java.util.List;
import java.util.Map;

/**
 * A table of a {@link ValidatedSource}.
 *
 * @param model the table's model
 * @param method the name of the method that describes it
 * @param parameters the names of the method's parameters, in the order of the request's
 * @param rowType the type of its rows
 * @param structs the simple names of the Java types that structs come from
 * @param hooks the classes of the table's own hooks, each once
 */
public record ValidatedTable(
        TableModel model,
        String method,
        List<String> parameters,
        ClassName rowType,
        Map<ColumnType.Struct, String> structs,
        List<ClassName> hooks) {

    public ValidatedTable {
        parameters = List.copyOf(parameters);
        structs = Map.copyOf(structs);
        hooks = List.copyOf(hooks);
    }
}
