package dev.tributary.runtime.token;

import dev.tributary.runtime.auth.TokenSource;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.Redactor;
import dev.tributary.runtime.options.Secret;

/** The tokens of a connection, as one of its connectors sees them. */
final class SharedTokens implements TokenSource {
    private final TokenCell cell;
    private final TokenFetch fetch;
    private final Redactor redactor;

    /** @param redactor learns every token, also those that others obtained */
    SharedTokens(TokenCell cell, TokenFetch fetch, Redactor redactor) {
        this.cell = cell;
        this.fetch = fetch;
        this.redactor = redactor;
    }

    @Override
    public Secret current(Place place) {
        Secret token = cell.current(place, fetch);
        redactor.learn(token.value());
        return token;
    }

    @Override
    public boolean renew(Place place, Secret refused) {
        return cell.renew(place, refused, fetch);
    }

    @Override
    public void accepted(Secret token) {
        cell.accepted(token);
    }
}
