package dev.tributary.simulator.http;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import okio.Buffer;
import okio.ByteString;

/** Answers the requests that come by a socket. */
public final class SocketFront extends Dispatcher {
    private final Answers answers;

    /** A front of these answers. */
    public SocketFront(Answers answers) {
        this.answers = answers;
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        ByteString body = request.getBody();
        Sent sent = answers.answer(new Arrival(
                request.getMethod(),
                HttpUrl.get("http://" + request.getHeaders().get("Host") + request.getTarget()),
                request.getHeaders(),
                body == null ? "" : body.utf8()));
        MockResponse.Builder response =
                new MockResponse.Builder().code(sent.status()).body(new Buffer().write(sent.body()));
        sent.headers().forEach(header -> response.setHeader(header.getFirst(), header.getSecond()));
        return switch (sent.damage()) {
            case NONE -> response.build();
            case CLOSED ->
                response.onResponseStart(new SocketEffect.CloseSocket()).build();
            case CUT -> response.onResponseBody(new SocketEffect.CloseSocket()).build();
        };
    }
}
