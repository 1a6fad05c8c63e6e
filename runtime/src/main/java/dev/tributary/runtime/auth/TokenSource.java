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
    Held current(Place place);

    /**
     * Gets another token in place of one that was refused, unless somebody else has.
     *
     * @throws ConnectorException if it cannot be had
     */
    void renew(Place place, Secret refused);

    /**
     * A token to send.
     *
     * @param token the token
     * @param fresh whether it was obtained just now, so that another would be refused as well
     */
    record Held(Secret token, boolean fresh) {}
}
