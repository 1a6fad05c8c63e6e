package dev.tributary.simulator.http;

import dev.tributary.model.ErrorModel;
import dev.tributary.model.RecordPath;
import dev.tributary.model.Template;
import dev.tributary.simulator.data.SampleOptions;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A response that announces a declared error.
 *
 * @param status its status
 * @param headers its headers, where the announcement is in one
 * @param body its body
 */
record DeclaredError(int status, Map<String, String> headers, Object body) {

    static DeclaredError of(ErrorModel error, SampleOptions samples) {
        Container body = new Container();
        Map<String, String> headers = new LinkedHashMap<>();
        for (String place : Template.parse(error.message()).names()) {
            body.at(RecordPath.parse(place)).set("the reason at " + place);
        }
        String at = error.at();
        if (at != null && !at.startsWith("/")) {
            headers.put(at, text(error, samples));
        } else if (at != null) {
            body.at(RecordPath.parse(at)).set(text(error, samples));
        }
        return new DeclaredError(error.statuses().get(0), headers, body.value());
    }

    private static String text(ErrorModel error, SampleOptions samples) {
        return error.matching() == null ? "declared" : samples.matching(error.matching());
    }
}
