package dev.tributary.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request, as Retrofit's annotations describe it.
 *
 * @param method the HTTP method
 * @param path the path relative to the base URL, with <code>{name}</code> placeholders, and the fixed query if any
 * @param headers the fixed headers
 * @param parameters the parameters whose values vary, those of the pagination not among them
 * @param body the JSON body before values are placed in it, null for none
 * @param texts the texts that values are part of
 * @param job what becomes of the request where its answer is no rows but a job that makes a file of them; null otherwise
 */
public record RequestModel(
        String method,
        String path,
        List<HeaderModel> headers,
        List<ParameterModel> parameters,
        @Nullable String body,
        List<TextModel> texts,
        @Nullable JobModel job) {

    public RequestModel {
        headers = List.copyOf(headers);
        parameters = List.copyOf(parameters);
        texts = List.copyOf(texts);
    }

    /** A request without a body. */
    public RequestModel(String method, String path, List<HeaderModel> headers, List<ParameterModel> parameters) {
        this(method, path, headers, parameters, null, List.of());
    }

    /** A request whose answer is rows. */
    public RequestModel(
            String method,
            String path,
            List<HeaderModel> headers,
            List<ParameterModel> parameters,
            @Nullable String body,
            List<TextModel> texts) {
        this(method, path, headers, parameters, body, texts, null);
    }

    /** The values that are sent, those within texts among them. */
    public Stream<ValueModel> values() {
        return Stream.concat(
                parameters.stream().map(ParameterModel::value),
                texts.stream()
                        .flatMap(text -> text.parts().stream())
                        .flatMap(part -> part.pieces().stream())
                        .filter(TextModel.Inserted.class::isInstance)
                        .map(piece -> ((TextModel.Inserted) piece).value()));
    }

    /** Whether a value of that kind is sent. */
    public boolean has(Class<? extends ValueModel> kind) {
        return value(kind).isPresent();
    }

    /** The only value of that kind. */
    <T extends ValueModel> Optional<T> value(Class<T> kind) {
        return values().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
