package dev.tributary.runtime.hook;

import java.time.Instant;
import java.util.Optional;

/**
 * Changes the requests of a table before they are sent and before they are signed. The method, the path, the query, the
 * headers and the body are its to change; scheme, host and port are not: a request that leaves them is an error.
 */
public non-sealed interface RequestBuilder extends Hook {

    /**
     * {@return the request to send in place of the declared one}
     *
     * @param declared the request as the descriptor has it, without credentials
     * @param context what the request is for
     */
    HookRequest build(HookRequest declared, ReadContext context);

    /** What a request is for. */
    interface ReadContext {
        /**
         * {@return a table option; empty where it was not given and has no default}
         *
         * @param name the option's name, without regard to case
         */
        Optional<String> option(String name);

        /** {@return what rows are wanted after, inclusively; empty for all, and for tables that are read whole} */
        Optional<Instant> start();

        /** {@return what rows are wanted until, inclusively; empty where the source takes no end} */
        Optional<Instant> end();
    }
}
