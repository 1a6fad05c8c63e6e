package dev.tributary.runtime.token;

import dev.tributary.runtime.environment.TokenStore;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.options.Secret;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets tokens for a refresh token (RFC 6749, section 6). A new refresh token is stored before the access token beside it
 * is used by anybody; where each use ends the old one, it is not used unless a new one can be stored.
 */
final class RefreshTokenFetch implements TokenFetch {
    private static final Logger LOG = LoggerFactory.getLogger(RefreshTokenFetch.class);

    private final TokenEndpoint endpoint;
    private final Secret given;
    private final boolean rotating;
    private final Map<String, String> scope;
    private final TokenStore store;
    private final String chain;
    private final Function<String, UnstoredToken> unstored;

    /**
     * @param given the token that the connection's options hold, the first of its chain
     * @param scope the parameter {@code scope}, or nothing
     * @param chain names the chain in the store
     * @param unstored a chain's last token, if the store lacks it, by the chain
     */
    RefreshTokenFetch(
            TokenEndpoint endpoint,
            Secret given,
            boolean rotating,
            Map<String, String> scope,
            TokenStore store,
            String chain,
            Function<String, UnstoredToken> unstored) {
        this.endpoint = endpoint;
        this.given = given;
        this.rotating = rotating;
        this.scope = Map.copyOf(scope);
        this.store = store;
        this.chain = chain;
        this.unstored = unstored;
    }

    @Override
    public AccessToken fetch(Place place) {
        TokenStore.Slot slot;
        try {
            slot = store.open(chain);
        } catch (IOException e) {
            if (rotating) {
                throw failed(
                        place,
                        "the source ends a refresh token when it is used, and the next one could not be stored",
                        e,
                        "the token was not used.");
            }
            LOG.warn("{}: {}", place, e.getMessage());
            return use(place, unstored.apply(chain).token().orElse(given)).token();
        }
        try (slot) {
            UnstoredToken last = unstored.apply(slot.chain().orElse(chain));
            Optional<Secret> left = last.token();
            if (left.isPresent()) {
                store(place, slot, last, left.get());
            }
            Secret current = left.or(() -> latest(place, slot)).orElse(given);
            TokenEndpoint.Issued issued = use(place, current);
            Optional<Secret> next =
                    Optional.ofNullable(issued.answer().refreshToken()).filter(token -> !token.equals(current));
            if (next.isPresent()) {
                store(place, slot, last, next.get());
            }
            return issued.token();
        } catch (IOException e) {
            throw failed(place, "the place of this connection's refresh token could not be closed", e, "run again.");
        }
    }

    private Optional<Secret> latest(Place place, TokenStore.Slot slot) {
        try {
            return slot.latest().map(Secret::new);
        } catch (IOException e) {
            throw failed(
                    place,
                    "the refresh token of this connection could not be read",
                    e,
                    "mend that, and run again; if the source refuses then, log in again for a new refresh token.");
        }
    }

    /** The token before it may have ended already: what cannot be stored is kept as long as this process lasts. */
    private void store(Place place, TokenStore.Slot slot, UnstoredToken last, Secret token) {
        try {
            slot.store(token.value());
            last.stored();
        } catch (IOException e) {
            last.keep(token);
            if (rotating) {
                throw failed(
                        place,
                        "the source gave a new refresh token for the last one, and it could not be stored",
                        e,
                        "mend that, and read again in this process, which keeps the token in memory; after its end,"
                                + " log in again for a new refresh token.");
            }
            LOG.warn("{}: a new refresh token could not be stored: {}", place, e.getMessage());
        }
    }

    private TokenEndpoint.Issued use(Place place, Secret token) {
        endpoint.hide(token);
        Map<String, String> grant = new LinkedHashMap<>();
        grant.put("grant_type", "refresh_token");
        grant.put("refresh_token", token.value());
        grant.putAll(scope);
        return endpoint.ask(place, grant);
    }

    private static ConnectorException failed(Place place, String what, IOException e, String advice) {
        return new ConnectorException(place.says(what, String.valueOf(e.getMessage()), advice));
    }
}
