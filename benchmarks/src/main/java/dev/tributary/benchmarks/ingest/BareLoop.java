package dev.tributary.benchmarks.ingest;

import dev.tributary.model.HeaderModel;
import dev.tributary.simulator.SimulatedSource;
import dev.tributary.simulator.http.RequestRecord;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Makes requests one after another, and has Spark append what was answered, table by table, as JSON. */
record BareLoop(SparkSession spark, SimulatedSource source, List<HeaderModel> headers, Path directory) {

    /** Makes the requests; in how many seconds it was done. */
    double run(List<RequestRecord> requests) throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        Files.createDirectories(directory);
        long start = System.nanoTime();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (RequestRecord request : requests) {
            Path file =
                    files.computeIfAbsent(request.table().orElseThrow(), table -> directory.resolve(table + ".json"));
            Files.writeString(
                    file, answer(client, request) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        files.forEach((table, file) -> spark.read()
                .json(file.toString())
                .write()
                .mode("append")
                .json(directory.resolve("lake").resolve(table).toString()));
        return (System.nanoTime() - start) / 1e9;
    }

    private String answer(HttpClient client, RequestRecord request) throws IOException {
        URI address = URI.create(source.baseUrl())
                .resolve(request.path() + (request.query().isEmpty() ? "" : "?" + request.query()));
        HttpRequest.Builder asked = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + source.connectionOptions().get("token"));
        headers.forEach(header -> asked.header(header.name(), header.value()));
        try {
            HttpResponse<String> response = client.send(asked.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException(address + " was answered by " + response.statusCode() + ": " + response.body());
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
