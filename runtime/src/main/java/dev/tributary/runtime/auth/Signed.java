package dev.tributary.runtime.auth;

import java.io.IOException;
import java.util.List;
import okhttp3.Request;
import okhttp3.Response;

/** A request with credentials, and how to renew those. */
public final class Signed {
    private final Request request;
    private final List<Renewal> renewals;

    /** A request and the renewals of the credentials that it carries. */
    public Signed(Request request, List<Renewal> renewals) {
        this.request = request;
        this.renewals = List.copyOf(renewals);
    }

    /** The request, for the network and for nobody else. */
    public Request request() {
        return request;
    }

    boolean renew(Response refused) throws IOException {
        boolean renewed = false;
        for (Renewal renewal : renewals) {
            renewed |= renewal.renew(refused);
        }
        return renewed;
    }

    void accepted() {
        renewals.forEach(Renewal::accepted);
    }

    /** The request would show its credentials. */
    @Override
    public String toString() {
        return "Signed request with " + renewals.size() + " renewable credentials";
    }

    /** Gets new credentials in place of those that a request carried. */
    @FunctionalInterface
    public interface Renewal {

        /**
         * Gets them.
         *
         * @return whether there are others now
         */
        boolean renew(Response refused) throws IOException;

        /** Takes note that the credentials did. */
        default void accepted() {}
    }
}
