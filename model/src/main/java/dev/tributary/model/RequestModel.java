package dev.tributary.model;

import java.util.List;
import java.util.Optional;

/**
 * A request, as Retrofit's annotations describe it.
 *
 * @param method the HTTP method
 * @param path the path relative to the base URL, with <code>{name}</code> placeholders, and the fixed query if any
 * @param headers the fixed headers
 * @param parameters the parameters whose values vary, those of the pagination not among them
 */
public record RequestModel(String method, String path, List<HeaderModel> headers, List<ParameterModel> parameters) {

    public RequestModel {
        headers = List.copyOf(headers);
        parameters = List.copyOf(parameters);
    }

    /** Whether a value of that kind is sent. */
    public boolean has(Class<? extends ValueModel> kind) {
        return value(kind).isPresent();
    }

    /** The only value of that kind. */
    <T extends ValueModel> Optional<T> value(Class<T> kind) {
        return parameters.stream()
                .map(ParameterModel::value)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
