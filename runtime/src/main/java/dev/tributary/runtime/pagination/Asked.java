package dev.tributary.runtime.pagination;

import dev.tributary.model.PaginationModel;
import dev.tributary.model.value.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes requests of pages that are asked for by parameters, each with the page size that the model has. */
final class Asked {

    static PageRequest firstOf(PaginationModel model) {
        return with(model, Map.of());
    }

    static PageRequest with(PaginationModel model, String parameter, JsonValue value) {
        return with(model, Map.of(parameter, value));
    }

    static PageRequest with(PaginationModel model, Map<String, JsonValue> values) {
        return new PageRequest.Parameters(withSize(model, values), Map.of());
    }

    static PageRequest merged(PaginationModel model, Map<String, JsonValue> members) {
        return new PageRequest.Parameters(withSize(model, Map.of()), members);
    }

    private static Map<String, JsonValue> withSize(PaginationModel model, Map<String, JsonValue> values) {
        Map<String, JsonValue> all = new LinkedHashMap<>(values);
        PaginationModel.PageSize size = model.size();
        if (size != null) {
            all.put(size.parameter(), JsonValue.of(size.rows()));
        }
        return all;
    }

    private Asked() {}
}
