package dev.tributary.secretscope;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A workspace that keeps secrets as the REST API says (docs.databricks.com/api/workspace/secrets), at 127.0.0.1. */
final class FakeWorkspace extends Dispatcher implements AutoCloseable {
    static final String TOKEN = "dapi-0123456789abcdef";

    private static final ObjectMapper JSON = new ObjectMapper();

    final Map<String, Map<String, byte[]>> scopes = new TreeMap<>();
    final List<String> requests = new CopyOnWriteArrayList<>();

    /** What is answered in place of anything else. */
    Optional<MockResponse> instead = Optional.empty();

    private final MockWebServer server = new MockWebServer();

    static FakeWorkspace start() {
        FakeWorkspace workspace = new FakeWorkspace();
        workspace.server.setDispatcher(workspace);
        try {
            workspace.server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return workspace;
    }

    String host() {
        return "http://127.0.0.1:" + server.getPort();
    }

    Map<String, String> environment() {
        return Map.of("DATABRICKS_HOST", host(), "DATABRICKS_TOKEN", TOKEN);
    }

    /** The texts of a scope. */
    Map<String, String> texts(String scope) {
        Map<String, String> texts = new TreeMap<>();
        scopes.getOrDefault(scope, Map.of())
                .forEach((key, bytes) -> texts.put(key, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    void put(String scope, String key, String text) {
        scopes.computeIfAbsent(scope, name -> new TreeMap<>()).put(key, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        String path = request.getUrl().encodedPath();
        if (!path.startsWith("/api/2.0/secrets/")) {
            return error(404, "ENDPOINT_NOT_FOUND", "No API found for '" + request.getMethod() + " " + path + "'");
        }
        requests.add(request.getMethod() + " " + request.getTarget());
        if (instead.isPresent()) {
            return instead.get();
        }
        if (!("Bearer " + TOKEN).equals(request.getHeaders().get("Authorization"))) {
            return error(401, "UNAUTHENTICATED", "Credential was not sent or was of an unsupported type for this API.");
        }
        String scope = String.valueOf(request.getUrl().queryParameter("scope"));
        return switch (request.getMethod() + " " + path) {
            case "POST /api/2.0/secrets/scopes/create" ->
                create(body(request).path("scope").asText());
            case "POST /api/2.0/secrets/put" -> put(body(request));
            case "GET /api/2.0/secrets/list" -> list(scope);
            case "GET /api/2.0/secrets/get" ->
                get(scope, String.valueOf(request.getUrl().queryParameter("key")));
            default -> error(404, "ENDPOINT_NOT_FOUND", "No API found for '" + request.getMethod() + " " + path + "'");
        };
    }

    private MockResponse create(String scope) {
        if (scopes.containsKey(scope)) {
            return error(400, "RESOURCE_ALREADY_EXISTS", "Scope " + scope + " already exists!");
        }
        scopes.put(scope, new TreeMap<>());
        return json("{}");
    }

    private MockResponse put(JsonNode body) {
        Map<String, byte[]> scope = scopes.get(body.path("scope").asText());
        if (scope == null) {
            return noScope(body.path("scope").asText());
        }
        scope.put(body.path("key").asText(), body.path("string_value").asText().getBytes(StandardCharsets.UTF_8));
        return json("{}");
    }

    private MockResponse list(String scope) {
        if (!scopes.containsKey(scope)) {
            return noScope(scope);
        }
        List<Map<String, Object>> secrets = new ArrayList<>();
        scopes.get(scope)
                .keySet()
                .forEach(key -> secrets.add(Map.of("key", key, "last_updated_timestamp", 1_700_000_000_000L)));
        return secrets.isEmpty() ? json("{}") : json(text(Map.of("secrets", secrets)));
    }

    private MockResponse get(String scope, String key) {
        if (!scopes.containsKey(scope)) {
            return noScope(scope);
        }
        byte[] value = scopes.get(scope).get(key);
        return value == null
                ? error(404, "RESOURCE_DOES_NOT_EXIST", "Secret " + key + " does not exist in scope " + scope + "!")
                : json(text(Map.of("key", key, "value", Base64.getEncoder().encodeToString(value))));
    }

    private static MockResponse noScope(String scope) {
        return error(404, "RESOURCE_DOES_NOT_EXIST", "Scope " + scope + " does not exist!");
    }

    static MockResponse error(int status, String code, String message) {
        return json(text(Map.of("error_code", code, "message", message)))
                .newBuilder()
                .code(status)
                .build();
    }

    private static MockResponse json(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode body(RecordedRequest request) {
        try {
            return JSON.readTree(
                    request.getBody() == null ? "{}" : request.getBody().utf8());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
