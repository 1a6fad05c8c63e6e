package dev.tributary.testing.cassette;

import java.util.Comparator;

/** The order of exchanges in a file: by what is asked, numbers in texts by their size, so that page 2 precedes page 10. */
final class ExchangeOrder {
    static final Comparator<Exchange> OF_FILE = Comparator.comparing(
                    (Exchange exchange) -> exchange.request().url(), ExchangeOrder::compare)
            .thenComparing(exchange -> exchange.request().method())
            .thenComparing(exchange -> exchange.request().identity())
            .thenComparing(exchange -> body(exchange.request()), ExchangeOrder::compare)
            .thenComparing(exchange -> exchange.request().headers().toString());

    private static String body(RecordedRequest request) {
        return request.body()
                .map(body -> body instanceof RecordedBody.Json json
                        ? json.value().toJson()
                        : ((RecordedBody.Text) body).text())
                .orElse("");
    }

    static int compare(String one, String other) {
        int at = 0;
        int otherAt = 0;
        while (at < one.length() && otherAt < other.length()) {
            int end = digits(one, at);
            int otherEnd = digits(other, otherAt);
            int order;
            if (end > at && otherEnd > otherAt) {
                order = compareNumbers(one.substring(at, end), other.substring(otherAt, otherEnd));
                at = end;
                otherAt = otherEnd;
            } else {
                order = Character.compare(one.charAt(at++), other.charAt(otherAt++));
            }
            if (order != 0) {
                return order;
            }
        }
        int rest = Integer.compare(one.length() - at, other.length() - otherAt);
        return rest != 0 ? rest : one.compareTo(other);
    }

    private static int compareNumbers(String one, String other) {
        String short1 = one.replaceFirst("^0+", "");
        String short2 = other.replaceFirst("^0+", "");
        int order = Integer.compare(short1.length(), short2.length());
        return order != 0 ? order : short1.compareTo(short2);
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private ExchangeOrder() {}
}
