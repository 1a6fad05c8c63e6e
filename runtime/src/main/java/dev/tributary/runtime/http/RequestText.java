package dev.tributary.runtime.http;

import dev.tributary.runtime.error.Redactor;
import okhttp3.Request;

/** A request as messages show it: method and URL, bounded and without secrets. */
public final class RequestText {
    private static final int LONGEST = 500;

    /** Method and URL. */
    public static String of(Request request, Redactor redactor) {
        String text = redactor.redact(request.method() + " " + request.url());
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    private RequestText() {}
}
