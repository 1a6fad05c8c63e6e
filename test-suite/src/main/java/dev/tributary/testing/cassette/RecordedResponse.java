package dev.tributary.testing.cassette;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A response.
 *
 * @param status the HTTP status
 * @param headers the headers that say something to a connector, by their names in lower case
 * @param body what came with it
 */
record RecordedResponse(int status, Map<String, List<String>> headers, Optional<RecordedBody> body) {

    RecordedResponse {
        headers = new TreeMap<>(headers);
    }
}
