package dev.tributary.distribution.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A WordPress site, through its REST API. */
final class WordPressSite {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE_SIZE = 100;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String baseUrl;
    private final String authorization;

    private WordPressSite(String baseUrl, String username, String password) {
        this.baseUrl = baseUrl;
        byte[] credentials = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        authorization = "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    /** The site that the command line is told of too. */
    static WordPressSite ofEnvironment() {
        Map<String, String> environment = System.getenv();
        return new WordPressSite(
                environment.get("TRIBUTARY_WORDPRESS_BASE_URL"),
                environment.get("TRIBUTARY_WORDPRESS_USERNAME"),
                environment.get("TRIBUTARY_WORDPRESS_PASSWORD"));
    }

    /** All items of a list, page by page until the header says that was the last. */
    List<JsonNode> list(String path) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            HttpResponse<String> response = send(request(path + "&per_page=" + PAGE_SIZE + "&page=" + page)
                    .GET()
                    .build());
            pages = Integer.parseInt(
                    response.headers().firstValue("X-WP-TotalPages").orElseThrow());
            JSON.readTree(response.body()).forEach(items::add);
        }
        return items;
    }

    /** Creates an item, or changes the one that the path names; returns it. */
    JsonNode post(String path, Map<String, Object> fields) throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(fields);
        return JSON.readTree(send(request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build())
                .body());
    }

    /** Uploads a file. */
    JsonNode upload(String name, String contentType, byte[] content) throws IOException, InterruptedException {
        return JSON.readTree(send(request("media")
                        .header("Content-Type", contentType)
                        .header("Content-Disposition", "attachment; filename=" + name)
                        .POST(BodyPublishers.ofByteArray(content))
                        .build())
                .body());
    }

    /** Deletes an item; what that means depends on the path's query. */
    void delete(String path) throws IOException, InterruptedException {
        send(request(path).DELETE().build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path)).header("Authorization", authorization);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(request.method() + " " + request.uri() + " was answered with " + response.statusCode()
                    + ": " + response.body());
        }
        return response;
    }
}
