package dev.tributary.runtime.auth;

import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.options.Secret;

/** Has a token that changes. Safe for use by several threads. */
public interface TokenSource {

    /**
     * The token to send, obtained anew if there is none or it expires soon.
     *
     * @param place what the token is needed for
     * @throws ConnectorException if it cannot be had
     */
    Secret current(Place place);

    /**
     * Gets another token in place of one that was refused, unless somebody else has.
     *
     * @return whether there is another; not where the source has just issued the one that it refuses, and would refuse
     *     another as well
     * @throws ConnectorException if it cannot be had
     */
    boolean renew(Place place, Secret refused);

    /** Takes note that the source has accepted a token. */
    void accepted(Secret token);
}
