package dev.tributary.worlds.planted;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** A request and its answer in memory, to be replaced by another. */
record Exchange(Request request, int status, Headers headers, String body) {

    /** Makes the call; what breaks off is thrown on. */
    static Exchange of(Call.Factory wire, Request request) throws IOException {
        try (Response response = wire.newCall(request).execute()) {
            return new Exchange(
                    request,
                    response.code(),
                    response.headers(),
                    response.body().string());
        }
    }

    /** An answer without rows. */
    static Exchange empty(Request request, Headers like) {
        return new Exchange(
                request,
                200,
                like.newBuilder().removeAll("Link").build(),
                "{\"items\":[],\"total\":0,\"pages\":0,\"complete\":\"2026-01-15T12:00:00Z\"}");
    }

    Exchange with(String otherBody) {
        return new Exchange(request, status, headers, otherBody);
    }

    Exchange with(int otherStatus) {
        return new Exchange(request, otherStatus, headers, body);
    }

    Exchange with(Headers others) {
        return new Exchange(request, status, others, body);
    }

    /** Whether it is about rows, and not about a token. */
    static boolean isAboutRows(Request request) {
        return !request.url().host().startsWith("tokens");
    }

    /** How many rows it has. */
    int rows() {
        return body.split("\"id\":", -1).length - 1;
    }

    Response response() {
        return new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(status)
                .message("")
                .headers(headers)
                .body(ResponseBody.create(body, MediaType.get("application/json")))
                .build();
    }
}
