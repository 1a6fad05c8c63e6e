package dev.tributary.runtime.hook;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Signs requests, as a source wants that knows none of the declared credentials. Belongs to the whole source. It is asked
 * for requests to the source's own origin only, anew at each attempt; what it returns is a secret, never shown.
 */
public non-sealed interface Authenticator extends Hook {

    /**
     * {@return the credentials of a request}
     *
     * @param request all that will be sent, but for these credentials
     * @param context what an authenticator may know
     * @throws IOException if they cannot be had for the moment: the attempt counts as failed, and is repeated
     */
    Signature authenticate(HookRequest request, AuthContext context) throws IOException;

    /**
     * Told of a request that was refused as if its credentials were wrong.
     *
     * @param rejected the answer that refused it
     * @param context what an authenticator may know
     * @return whether it is worth another attempt, with credentials that are new now
     * @throws IOException if new ones cannot be had for the moment
     */
    default boolean renew(HookResponse rejected, AuthContext context) throws IOException {
        return false;
    }

    /**
     * What is added to a request; what it has already of these names is replaced.
     *
     * @param headers headers by name
     * @param query query parameters by name, unencoded
     */
    record Signature(Map<String, String> headers, Map<String, String> query) {
        /**
         * A signature; the maps are copied.
         *
         * @param headers headers by name
         * @param query query parameters by name, unencoded
         */
        public Signature {
            headers = Map.copyOf(headers);
            query = Map.copyOf(query);
        }

        /** The names alone: the texts are secrets. */
        @Override
        public String toString() {
            return "Signature of " + headers.keySet() + " and " + query.keySet();
        }
    }

    /** What an authenticator may know. */
    interface AuthContext {
        /**
         * {@return a connection option; empty where it was not given and has no default}
         *
         * @param name the option's name, without regard to case
         */
        Optional<String> option(String name);

        /** {@return this machine's time} */
        Instant now();
    }
}
