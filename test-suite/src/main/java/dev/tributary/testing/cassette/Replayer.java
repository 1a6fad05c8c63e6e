package dev.tributary.testing.cassette;

import java.io.IOException;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Answers as a source did when it was recorded; nothing leaves this machine. Safe for use by several threads. */
public final class Replayer {
    private static final Headers NO_MORE = new Headers.Builder().build();

    private final Cassette cassette;
    private final RequestForms requests;
    private final String howToRecord;
    private final Answer answer;

    /**
     * A replayer.
     *
     * @param scrubber knows the credentials that a connector is given in place of the real ones
     * @param howToRecord what to do where something was not recorded
     */
    public Replayer(Cassette cassette, Scrubber scrubber, String howToRecord) {
        this.cassette = cassette;
        this.howToRecord = howToRecord;
        requests = new RequestForms(scrubber);
        answer = new Answer(cassette.time());
    }

    /** Answers a client that uses the connection's own credentials. */
    public Interceptor calls() {
        return calls(RecordedRequest.CONNECTION);
    }

    /** Answers a client that uses others, which are called so. */
    public Interceptor calls(String identity) {
        return chain -> replay(chain.request(), identity);
    }

    private Response replay(Request asked, String identity) throws IOException {
        RecordedRequest form = requests.recorded(asked, identity);
        RecordedResponse recorded = cassette.answer(form)
                .orElseThrow(() -> new UnrecordedRequestException(
                        Nearest.to(form, cassette).report() + howToRecord));
        return answer.to(asked, recorded, NO_MORE);
    }
}
