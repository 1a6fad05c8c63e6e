package dev.tributary.testing.cassette;

import dev.tributary.model.SourceModel;
import dev.tributary.runtime.environment.RunListener;
import java.io.IOException;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Records what a source answers. A connector is given what the cassette holds, without secrets and personal data and trimmed, so
 * that it asks in a replay what it asked when this was recorded; the source gets back what it gave. Each request is made once.
 * Safe for use by several threads, one request after another.
 */
public final class Recorder implements RunListener {
    private final Cassette cassette;
    private final RequestForms requests;
    private final ResponseForms responses;
    private final PageSizes sizes;
    private final Answer answer;
    private final ThreadLocal<Optional<String>> table = ThreadLocal.withInitial(Optional::empty);

    /**
     * A recorder.
     *
     * @param cassette what it records to
     * @param scrubber the connection's
     */
    public Recorder(SourceModel model, Cassette cassette, Scrubber scrubber) {
        this.cassette = cassette;
        requests = new RequestForms(scrubber);
        responses = new ResponseForms(model, scrubber);
        sizes = new PageSizes(model);
        answer = new Answer(cassette.time());
    }

    /** Hears which table the next request of this thread is for. */
    @Override
    public void requested(String source, String asked) {
        table.set(Optional.of(asked));
    }

    /** Records the calls of a client that uses the connection's own credentials. */
    public Interceptor calls() {
        return calls(RecordedRequest.CONNECTION);
    }

    /** Records the calls of a client that uses others, which are called so. */
    public Interceptor calls(String identity) {
        return chain -> record(chain, identity);
    }

    private synchronized Response record(Interceptor.Chain chain, String identity) throws IOException {
        Request asked = chain.request();
        RecordedRequest form = requests.recorded(asked, identity);
        Optional<RecordedResponse> known = cassette.exactly(form);
        if (known.isPresent()) {
            return answer.to(asked, known.get(), new Headers.Builder().build());
        }
        Response response = chain.proceed(sizes.smaller(requests.restored(asked)));
        if (isOfTheMoment(response.code())) {
            return answer.at(response);
        }
        try (response) {
            RecordedResponse recorded = responses.recorded(response, table.get());
            cassette.add(new Exchange(form, recorded));
            return answer.to(asked, recorded, responses.passing(response));
        }
    }

    /** What a connector asks again about. */
    private static boolean isOfTheMoment(int status) {
        return status == 408 || status == 429 || status >= 500;
    }
}
