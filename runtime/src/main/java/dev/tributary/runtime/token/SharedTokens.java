package dev.tributary.runtime.token;

import dev.tributary.runtime.auth.TokenSource;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.Redactor;
import dev.tributary.runtime.options.Secret;
import java.time.Clock;

/** The tokens of a connection, as one of its connectors sees them. */
final class SharedTokens implements TokenSource {
    private final TokenCell cell;
    private final TokenFetch fetch;
    private final Clock clock;
    private final Redactor redactor;

    /** @param redactor learns every token, also those that others obtained */
    SharedTokens(TokenCell cell, TokenFetch fetch, Clock clock, Redactor redactor) {
        this.cell = cell;
        this.fetch = fetch;
        this.clock = clock;
        this.redactor = redactor;
    }

    @Override
    public Held current(Place place) {
        TokenCell.Got got = cell.get(place, token -> token.isGood(clock.instant()), fetch);
        redactor.learn(got.token().value().value());
        return new Held(got.token().value(), got.fresh());
    }

    @Override
    public void renew(Place place, Secret refused) {
        TokenCell.Got got = cell.get(place, token -> !token.value().equals(refused), fetch);
        redactor.learn(got.token().value().value());
    }
}
