package dev.tributary.worlds.planted;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** Bugs of requests and answers. */
final class CallPlants {
    private static final int SIZE = 4;

    static final List<Plant> ALL = List.of(
            new Plant("a page that fails three times is the end", () -> new FailureIsTheEnd(3, e -> e.status() >= 500)),
            new Plant("a server error is an empty page", () -> new FailureIsTheEnd(1, e -> e.status() >= 500)),
            new Plant("too many requests are an empty page", () -> new FailureIsTheEnd(1, e -> e.status() == 429)),
            new Plant("refused credentials are an empty page", () -> new FailureIsTheEnd(1, e -> e.status() == 401)),
            new Plant("no answer is an empty page", SilenceIsTheEnd::new),
            new Plant(
                    "a login page is an empty page",
                    () -> new FailureIsTheEnd(1, e -> e.body().startsWith("<"))),
            new Plant(
                    "an empty body is an empty page",
                    () -> new FailureIsTheEnd(1, e -> e.body().isEmpty())),
            new Plant("nothing is tried again", NothingAgain::new),
            new Plant("a token goes to the host that a link names", ElsewhereToo::new),
            new Plant("a page that breaks off is a page", HalfIsWhole::new),
            new Plant("a short page is the last", ShortIsLast::new),
            new Plant("a page that is asked for again is the next one", RetrySkips::new),
            new Plant("pages advance by what was asked for", AdvancesByAsked::new),
            new Plant("answers are kept for ten minutes", () -> new Kept(1000)),
            new Plant("pages are not looked at once more", () -> new Kept(3)),
            new Plant("parents of the first page only", FirstPageOfParents::new),
            new Plant("the lag is ignored", () -> dated(Duration.ofMinutes(10))),
            new Plant("the end is tomorrow", () -> dated(Duration.ofDays(1))),
            new Plant("the end lies in a second that is still filling", () -> dated(Duration.ofSeconds(2))),
            new Plant("a time is taken for one of another zone", () -> parameter("since", Duration.ofHours(1))),
            new Plant("a start is taken as excluded", () -> parameter("since", Duration.ofSeconds(1))),
            new Plant("a window begins a second late", () -> parameter("from", Duration.ofSeconds(1))),
            new Plant("a window ends too early", () -> parameter("to", Duration.ofSeconds(-2))));

    private static final class FailureIsTheEnd extends AlteredCalls {
        private final int times;
        private final Predicate<Exchange> failed;
        private final Map<HttpUrl, Integer> seen = new HashMap<>();

        FailureIsTheEnd(int times, Predicate<Exchange> failed) {
            this.times = times;
            this.failed = failed;
        }

        @Override
        Exchange answer(Call.Factory wire, Request request) throws IOException {
            Exchange found = Exchange.of(wire, request);
            boolean isEnd = failed.test(found) && seen.merge(request.url(), 1, Integer::sum) >= times;
            return isEnd ? Exchange.empty(request, found.headers()) : found;
        }
    }

    private static final class NothingAgain extends AlteredCalls {
        @Override
        Exchange answer(Call.Factory wire, Request request) throws IOException {
            Exchange found = Exchange.of(wire, request);
            return found.status() == 429 || found.status() == 503 ? found.with(400) : found;
        }
    }

    private static final class ElsewhereToo extends AlteredCalls {
        @Override
        Exchange answer(Call.Factory wire, Request request) throws IOException {
            boolean linked = request.url().queryParameter("after") != null;
            HttpUrl url =
                    linked ? request.url().newBuilder().host("elsewhere.test").build() : request.url();
            return Exchange.of(wire, request.newBuilder().url(url).build());
        }
    }

    private static final class SilenceIsTheEnd extends AlteredCalls {
        private Headers last = Headers.of();

        @Override
        Exchange answer(Call.Factory wire, Request request) throws IOException {
            try {
                Exchange found = Exchange.of(wire, request);
                last = found.headers();
                return found;
            } catch (IOException e) {
                return Exchange.empty(request, last);
            }
        }
    }

    private static final class HalfIsWhole extends AlteredCalls {
        @Override
        Exchange answer(Call.Factory wire, Request request) throws IOException {
            Exchange found = Exchange.of(wire, request);
            String body = found.body().stripTrailing();
            int cut = body.lastIndexOf("},{");
            boolean whole = body.endsWith("}") || !body.startsWith("{") || cut < 0;
            return whole ? found : found.with(body.substring(0, cut) + "}]}");
        }
    }

    private static final class ShortIsLast extends AlteredCalls {
        private final Set<String> over = new HashSet<>();

        @Override
        Exchange answer(Call.Factory wire, Request request) throws IOException {
            HttpUrl url = request.url();
            String question = url.newBuilder()
                    .removeAllQueryParameters("page")
                    .removeAllQueryParameters("offset")
                    .build()
                    .toString();
            boolean first = url.queryParameter("offset") == null || "0".equals(url.queryParameter("offset"));
            boolean isFirst = first && (url.queryParameter("page") == null || "1".equals(url.queryParameter("page")));
            if (!isFirst && over.contains(question)) {
                return Exchange.empty(request, Headers.of());
            }
            Exchange found = Exchange.of(wire, request);
            if (found.status() != 200 || found.rows() >= SIZE || url.queryParameter("size") == null) {
                over.remove(question);
                return found;
            }
            over.add(question);
            return found.with(found.headers().newBuilder().removeAll("Link").build())
                    .with(found.body().replaceAll("\"next\":\"[^\"]*\"", "\"next\":null"));
        }
    }

    private static final class RetrySkips extends AlteredCalls {
        private final Set<HttpUrl> failed = new HashSet<>();

        @Override
        Exchange answer(Call.Factory wire, Request request) throws IOException {
            String page = request.url().queryParameter("page");
            boolean skips = page != null && failed.contains(request.url());
            HttpUrl url = !skips
                    ? request.url()
                    : request.url()
                            .newBuilder()
                            .setQueryParameter("page", String.valueOf(Integer.parseInt(page) + 1))
                            .build();
            try {
                Exchange found = Exchange.of(wire, request.newBuilder().url(url).build());
                if (found.status() >= 500) {
                    failed.add(request.url());
                }
                return found;
            } catch (IOException e) {
                failed.add(request.url());
                throw e;
            }
        }
    }

    private static final class AdvancesByAsked extends AlteredCalls {
        @Override
        Exchange answer(Call.Factory wire, Request request) throws IOException {
            String offset = request.url().queryParameter("offset");
            if (offset == null) {
                return Exchange.of(wire, request);
            }
            int asked = (Integer.parseInt(offset) + SIZE - 1) / SIZE * SIZE;
            HttpUrl url = request.url()
                    .newBuilder()
                    .setQueryParameter("offset", String.valueOf(asked))
                    .build();
            return Exchange.of(wire, request.newBuilder().url(url).build());
        }
    }

    /** Answers a question from memory that was among the last. */
    private static final class Kept extends AlteredCalls {
        private final int most;
        private final Map<HttpUrl, Exchange> kept = new LinkedHashMap<>();
        private final Deque<HttpUrl> order = new ArrayDeque<>();

        Kept(int most) {
            this.most = most;
        }

        @Override
        Exchange answer(Call.Factory wire, Request request) throws IOException {
            Exchange before = kept.get(request.url());
            if (before != null) {
                return before;
            }
            Exchange found = Exchange.of(wire, request);
            if (found.status() == 200
                    && found.body().startsWith("{")
                    && found.body().endsWith("}")) {
                kept.put(request.url(), found);
                order.addLast(request.url());
                if (order.size() > most) {
                    kept.remove(order.removeFirst());
                }
            }
            return found;
        }
    }

    private static final class FirstPageOfParents extends AlteredCalls {
        @Override
        Exchange answer(Call.Factory wire, Request request) throws IOException {
            Exchange found = Exchange.of(wire, request);
            String page = request.url().queryParameter("page");
            boolean more = request.url().encodedPath().equals("/groups") && page != null && !page.equals("1");
            return more ? Exchange.empty(request, found.headers()) : found;
        }
    }

    private static AlteredCalls dated(Duration ahead) {
        return new AlteredCalls() {
            @Override
            Exchange answer(Call.Factory wire, Request request) throws IOException {
                Exchange found = Exchange.of(wire, request);
                String date = found.headers().get("Date");
                if (date == null) {
                    return found;
                }
                Instant other = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant()
                        .plus(ahead);
                String text = DateTimeFormatter.RFC_1123_DATE_TIME.format(other.atZone(ZoneOffset.UTC));
                return found.with(found.headers().newBuilder().set("Date", text).build());
            }
        };
    }

    private static AlteredCalls parameter(String name, Duration later) {
        return asking(url -> {
            String value = url.queryParameter(name);
            return value == null || !value.endsWith("Z")
                    ? url
                    : url.newBuilder()
                            .setQueryParameter(
                                    name, Instant.parse(value).plus(later).toString())
                            .build();
        });
    }

    private static AlteredCalls asking(UnaryOperator<HttpUrl> other) {
        return new AlteredCalls() {
            @Override
            Exchange answer(Call.Factory wire, Request request) throws IOException {
                return Exchange.of(
                        wire,
                        request.newBuilder().url(other.apply(request.url())).build());
            }
        };
    }

    private CallPlants() {}
}
