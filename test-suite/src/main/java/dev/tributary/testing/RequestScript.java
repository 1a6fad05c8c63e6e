package dev.tributary.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;

/**
 * All requests of a check, word for word and in their order, so that two runs of it can be compared. The ports at which the
 * source happens to be are left out, and so are signatures, in which there may be chance: of {@code Authorization}, only its
 * first word counts.
 */
final class RequestScript implements Interceptor {
    private final List<String> requests = new ArrayList<>();
    private final Set<String> origins = new LinkedHashSet<>();

    @Override
    public Response intercept(Chain chain) throws IOException {
        add(chain.request());
        return chain.proceed(chain.request());
    }

    private synchronized void add(Request request) throws IOException {
        origins.add(request.url().host() + ":" + request.url().port());
        StringBuilder text = new StringBuilder(request.method() + " " + request.url() + "\n");
        for (String name : new TreeSet<>(request.headers().names())) {
            boolean signed = name.toLowerCase(Locale.ROOT).equals("authorization");
            for (String value : request.headers(name)) {
                text.append(name)
                        .append(": ")
                        .append(signed ? value.split(" ", 2)[0] : value)
                        .append('\n');
            }
        }
        RequestBody body = request.body();
        if (body != null) {
            Buffer written = new Buffer();
            body.writeTo(written);
            text.append('\n').append(written.readUtf8());
        }
        requests.add(text.toString());
    }

    /** Where the requests differ from those of another run, without what may be secret; empty if they do not. */
    synchronized Optional<String> differenceFrom(RequestScript other) {
        List<String> mine = anywhere();
        List<String> others = other.anywhere();
        for (int i = 0; i < Math.min(mine.size(), others.size()); i++) {
            if (!mine.get(i).equals(others.get(i))) {
                return Optional.of("request " + (i + 1) + " is another one: " + line(mine.get(i)) + ", before "
                        + line(others.get(i)));
            }
        }
        return mine.size() == others.size()
                ? Optional.empty()
                : Optional.of(mine.size() + " requests, before " + others.size());
    }

    /** The requests without where the source happens to be. */
    private synchronized List<String> anywhere() {
        List<String> all = new ArrayList<>(requests);
        int number = 0;
        for (String origin : origins) {
            String name = "origin-" + ++number;
            all.replaceAll(text -> text.replace(origin, name));
        }
        return all;
    }

    /** The first line, up to its query. */
    private static String line(String request) {
        return request.split("[?\n]", 2)[0];
    }
}
