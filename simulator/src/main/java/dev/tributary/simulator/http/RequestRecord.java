package dev.tributary.simulator.http;

import java.util.Optional;

/**
 * A request that the source has received, and its answer.
 *
 * @param method the HTTP method
 * @param path the path, percent-encoded, with its leading slash
 * @param query the query, percent-encoded, credentials replaced by {@code ***}; empty for none
 * @param table the table that it reads, empty if none
 * @param status the status of the answer; 0 where the connection was closed instead
 * @param rows how many rows were sent
 */
public record RequestRecord(String method, String path, String query, Optional<String> table, int status, int rows) {

    @Override
    public String toString() {
        return method + " " + path + (query.isEmpty() ? "" : "?" + query) + " -> "
                + (status == 0 ? "connection closed" : status + ", " + rows + " rows");
    }
}
