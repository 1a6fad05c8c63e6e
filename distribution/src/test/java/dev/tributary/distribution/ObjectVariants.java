package dev.tributary.distribution;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.model.ColumnModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.simulator.SimulatedSource;
import dev.tributary.simulator.SimulatorSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A server of three rows of a table, in which one column is absent, null and an empty object. */
final class ObjectVariants implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MockWebServer server;
    private final Map<String, String> connectionOptions;
    private final Map<String, String> tableOptions;

    private ObjectVariants(
            MockWebServer server, Map<String, String> connectionOptions, Map<String, String> tableOptions) {
        this.server = server;
        this.connectionOptions = connectionOptions;
        this.tableOptions = tableOptions;
    }

    static ObjectVariants serve(SourceModel model, TableModel table, ColumnModel column) throws IOException {
        try (SimulatedSource source =
                SimulatedSource.start(model, SimulatorSettings.defaults().withRows(3))) {
            ArrayNode rows = JSON.valueToTree(source.table(table.name()).rows());
            String name = ((ColumnModel.Field) column.origin()).wireName();
            ((ObjectNode) rows.get(0)).remove(name);
            ((ObjectNode) rows.get(1)).putNull(name);
            ((ObjectNode) rows.get(2)).putObject(name);
            MockWebServer server = new MockWebServer();
            server.setDispatcher(new Once(rows.toString()));
            server.start(InetAddress.getLoopbackAddress(), 0);
            Map<String, String> connection = new HashMap<>(source.connectionOptions());
            connection.put(SourceModel.BASE_URL_OPTION, "http://127.0.0.1:" + server.getPort() + "/");
            return new ObjectVariants(server, connection, source.tableOptions(table.name()));
        }
    }

    Map<String, String> connectionOptions() {
        return connectionOptions;
    }

    Map<String, String> tableOptions() {
        return tableOptions;
    }

    @Override
    public void close() {
        server.close();
    }

    /** Answers every request with the same page, which says that it is the only one. */
    private static final class Once extends Dispatcher {
        private final String body;

        Once(String body) {
            this.body = body;
        }

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            return new MockResponse.Builder()
                    .code(200)
                    .addHeader("Content-Type", "application/json")
                    .addHeader("Date", "Thu, 15 Jan 2026 12:00:00 GMT")
                    .addHeader("X-WP-Total", "3")
                    .addHeader("X-WP-TotalPages", "1")
                    .body(body)
                    .build();
        }
    }
}
