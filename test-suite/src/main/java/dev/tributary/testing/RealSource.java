package dev.tributary.testing;

import dev.tributary.model.SourceModel;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.environment.Environment;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** A real source as one check reads it, or what was recorded of it. Safe for use by several threads. */
final class RealSource implements TestedSource {
    private static final int MOST_WAITS = 4;

    private final RealSession session;
    private final RealReach reach;
    private final RequestBudget budget;
    private final List<String> requests = new ArrayList<>();

    RealSource(RealSession session, RealReach reach) {
        this.session = session;
        this.reach = reach;
        budget = new RequestBudget(reach.bounds().requests());
    }

    @Override
    public SourceModel model() {
        return session.model();
    }

    @Override
    public LakeflowConnect connect() {
        return connect(reach.connection());
    }

    @Override
    public LakeflowConnect connect(Map<String, String> options) {
        return session.factory().connect(options, watched(reach.environment()));
    }

    /** A run of the connector with credentials that are wrong. */
    LakeflowConnect connectStranger(Map<String, String> options) {
        return session.factory().connect(options, watched(reach.environmentOfStranger()));
    }

    private Environment watched(Environment environment) {
        Environment counted = environment.withListener(budget.before(environment.listener()));
        return environment.calls() instanceof OkHttpClient client
                ? counted.within(client.newBuilder().addInterceptor(log()).build(), environment.sleeper())
                : counted;
    }

    private Interceptor log() {
        return chain -> {
            Request request = chain.request();
            String shown = request.method() + " "
                    + reach.scrubber().shown(request.url().toString());
            try {
                Response response = chain.proceed(request);
                note(shown + " -> " + response.code());
                return response;
            } catch (IOException e) {
                note(shown + " -> no answer");
                throw e;
            }
        };
    }

    private void note(String request) {
        synchronized (requests) {
            requests.add(request);
        }
    }

    @Override
    public Map<String, String> connectionOptions() {
        return reach.connection();
    }

    @Override
    public Map<String, String> tableOptions(String table) {
        return reach.tableOptions(table);
    }

    @Override
    public List<String> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /** Many sources answer reads from copies that are some seconds behind. */
    @Override
    public boolean waited(int times) {
        if (times == MOST_WAITS) {
            return false;
        }
        try {
            reach.environment().sleeper().sleep(Duration.ofSeconds(1L << times));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return true;
    }

    /** Nobody makes time pass for a real source. */
    @Override
    public void pass(Duration duration) {}

    /** What was read first of a table, by whichever check was the first to ask. */
    FirstRead first(TableUnderTest table) {
        return session.first(table, this);
    }

    /** After how many rows a read ends. */
    int mostRows() {
        return reach.bounds().rows();
    }

    /** The checks that read it. */
    RealSession session() {
        return session;
    }

    /** Counts requests anew: for another read. */
    RequestBudget budget() {
        return budget;
    }
}
