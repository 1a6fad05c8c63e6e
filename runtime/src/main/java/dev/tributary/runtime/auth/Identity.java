package dev.tributary.runtime.auth;

import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.Redactor;
import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/** Who we are to an origin that requests go to. */
public interface Identity {

    /**
     * The request with what identifies us, if it goes to the own origin.
     *
     * @throws IOException if that cannot be had for the moment
     */
    Signed sign(Place place, Request request) throws IOException;

    /**
     * Gets new credentials in place of those that were refused.
     *
     * @return whether there are others now
     * @throws IOException if they cannot be had for the moment
     */
    boolean renew(Signed refused, Response response) throws IOException;

    /** Takes note that a request was answered as one of ours. */
    default void accepted(Signed signed) {
        signed.accepted();
    }

    /** Whether a URL is of the own origin. */
    boolean isOwn(HttpUrl url);

    /** Whether a status says that we are not who we say. */
    boolean isRefusal(int status);

    /** What to say of a refusal by that URL. */
    Refusal refusal(HttpUrl url);

    /** The connection option that says where the own origin is. */
    String addressOption();

    /** What to do where a request is refused for another reason, with that status. */
    String advice(int status);

    /** Takes what identifies us out of texts. */
    Redactor redactor();

    /**
     * What is said of refused credentials.
     *
     * @param what what happened
     * @param advice what to do
     */
    record Refusal(String what, String advice) {}
}
