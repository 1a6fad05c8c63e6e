package dev.tributary.simulator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Calls a simulated source with correct headers, as a connector would. */
final class Visitor {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
    private final OkHttpClient client =
            new OkHttpClient.Builder().retryOnConnectionFailure(false).build();
    private final SimulatedSource source;

    /** An answer: its status, headers in the {@link Response}, and the body's text. */
    record Answer(Response response, String body) {
        int status() {
            return response.code();
        }

        Object json() {
            try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), body)) {
                parser.nextToken();
                return tree(parser);
            }
        }

        /** The body as an array of rows. */
        @SuppressWarnings("unchecked") // The tests' sources send arrays of objects.
        List<Map<String, Object>> rows() {
            return (List<Map<String, Object>>) json();
        }

        Optional<String> next() {
            String link = response.header("Link");
            Matcher matcher = NEXT.matcher(link == null ? "" : link);
            return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        }
    }

    Visitor(SimulatedSource source) {
        this.source = source;
    }

    Answer get(String pathAndQuery) throws IOException {
        return get(
                HttpUrl.get(source.baseUrl() + pathAndQuery),
                Map.of(
                        "Authorization",
                        "Bearer " + source.connectionOptions().get("token"),
                        "X-Api-Version",
                        "2022-11-28"));
    }

    Answer post(String path, String body) throws IOException {
        Request request = new Request.Builder()
                .url(source.baseUrl() + path)
                .header("Authorization", "Bearer " + source.connectionOptions().get("token"))
                .header("X-Api-Version", "2022-11-28")
                .post(RequestBody.create(body, MediaType.get("application/json")))
                .build();
        try (Response response = client.newCall(request).execute()) {
            return new Answer(response, response.body().string());
        }
    }

    Answer get(HttpUrl address, Map<String, String> headers) throws IOException {
        Request.Builder request = new Request.Builder().url(address);
        headers.forEach(request::header);
        try (Response response = client.newCall(request.build()).execute()) {
            return new Answer(response, response.body().string());
        }
    }

    /** The rows of all pages that {@code Link} headers lead to. */
    List<Map<String, Object>> follow(String pathAndQuery) throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        Optional<String> next = Optional.of(pathAndQuery);
        while (next.isPresent()) {
            Answer answer = get(next.get().replace(source.baseUrl(), ""));
            rows.addAll(answer.rows());
            next = answer.next();
        }
        return rows;
    }

    private static @Nullable Object tree(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    object.put(name, tree(parser));
                }
                yield object;
            }
            case START_ARRAY -> {
                List<@Nullable Object> array = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(tree(parser));
                }
                yield array;
            }
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> parser.getString();
        };
    }
}
