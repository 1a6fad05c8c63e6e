package dev.tributary.runtime.http;

import dev.tributary.runtime.error.Redactor;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** A request as messages show it: method and URL, bounded and without secrets. */
public final class RequestText {
    private static final int LONGEST = 500;

    /** Method and URL. */
    public static String of(Request request, Redactor redactor) {
        String text = redactor.redact(request.method() + " " + withoutUser(request.url()));
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    /** A link of the source's can name one, whose password no option holds. */
    private static HttpUrl withoutUser(HttpUrl url) {
        return url.username().isEmpty() && url.password().isEmpty()
                ? url
                : url.newBuilder().username("***").password("").build();
    }

    private RequestText() {}
}
