package dev.tributary.runtime.http;

import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.Redactor;
import dev.tributary.runtime.error.SourceException;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for, and the words for what comes of it.
 *
 * @param request the request, without credentials
 * @param terms what its responses mean
 * @param redactor takes secrets out of what is said
 */
record Asked(Place place, Request request, Terms terms, Redactor redactor) {

    /** The same, asked for by another request. */
    Asked by(Request other) {
        return new Asked(place, other, terms, redactor);
    }

    /** What happened, to which request, and what to do. */
    String says(String what, String found, String advice) {
        return place.says(what, detail(found), advice);
    }

    /** The request and what was found. */
    String detail(String found) {
        return RequestText.of(request, redactor) + ", " + found;
    }

    /** What the source itself says, as the end of a sentence. */
    String said(String words) {
        return words.isEmpty() ? "" : ", it says: " + redactor.redact(words);
    }

    SourceException unanswered(String what, String found, String advice, @Nullable Throwable cause) {
        return SourceException.unanswered(says(what, found, advice), cause);
    }

    SourceException answered(String what, String found, String advice, int status) {
        return SourceException.answered(says(what, found, advice), status);
    }

    /** What an attempt that failed makes of the whole, where it is the last. */
    SourceException failed(Failure failure, String what, String found, String advice) {
        return failure.status().isPresent()
                ? answered(what, found, advice, failure.status().getAsInt())
                : unanswered(what, found, advice, failure.cause());
    }
}
