package dev.tributary.runtime.environment;

import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store that also writes each new token back to where the user keeps the connection's.
 *
 * <p>A token is durable in the store before its home is touched, so that no failure there loses it. Since the home names
 * another token after each rotation, the store remembers which chain the home's tokens belong to: all who hold the chain's
 * first token, or the home, open one place.
 */
public final class HomeTokens implements TokenStore {
    private static final Logger LOG = LoggerFactory.getLogger(HomeTokens.class);

    private final TokenStore kept;
    private final TokenHome home;
    private final UnaryOperator<String> chains;

    /**
     * A store of one token.
     *
     * @param kept where tokens are kept whatever happens
     * @param home where they are written back to
     * @param chains the name of the chain that a token is the first of
     */
    public HomeTokens(TokenStore kept, TokenHome home, UnaryOperator<String> chains) {
        this.kept = kept;
        this.home = home;
        this.chains = chains;
    }

    @Override
    public Slot open(String chain) throws IOException {
        Optional<String> standing;
        String first;
        // Both at once: a token and what is known of it may have moved on between the two.
        try (Slot links = links()) {
            standing = home.read();
            first = standing.isPresent() ? chainOf(standing.get(), TokenLinks.parse(links.latest())) : chain;
        }
        return new HomeSlot(kept.open(first), first, standing);
    }

    private String chainOf(String token, TokenLinks links) {
        return links.find(home.name())
                .filter(link -> link.knows(token))
                .map(TokenLinks.Link::chain)
                .orElseGet(() -> chains.apply(token));
    }

    /** What is known of the tokens of the home's place; whoever has it open is alone in changing that place. */
    private Slot links() throws IOException {
        return kept.open("home-" + home.place());
    }

    private final class HomeSlot implements Slot {
        private final Slot slot;
        private final String chain;
        private final Optional<String> standing;

        HomeSlot(Slot slot, String chain, Optional<String> standing) {
            this.slot = slot;
            this.chain = chain;
            this.standing = standing;
        }

        @Override
        public Optional<String> chain() {
            return Optional.of(chain);
        }

        @Override
        public Optional<String> latest() throws IOException {
            Optional<String> latest = slot.latest();
            return latest.isPresent() ? latest : standing;
        }

        @Override
        public void store(String token) throws IOException {
            slot.store(token);
            try {
                writeBack(token);
            } catch (IOException e) {
                LOG.warn(
                        "The new refresh token of {} could not be written back: {}. It is kept in {}, where the next run"
                                + " finds it.",
                        home.name(),
                        e.getMessage(),
                        kept);
            }
        }

        private void writeBack(String token) throws IOException {
            try (Slot links = links()) {
                String last = home.read().orElseThrow(() -> new IOException("it no longer stands there"));
                TokenLinks known = TokenLinks.parse(links.latest());
                boolean isOurs = known.find(home.name())
                                .filter(link -> link.knows(last) && link.chain().equals(chain))
                                .isPresent()
                        || chains.apply(last).equals(chain);
                if (!isOurs) {
                    throw new IOException("somebody has put another token there, which the next run will use");
                }
                links.store(known.with(home.name(), chain, last, token).text());
                if (!last.equals(token)) {
                    home.replace(last, token);
                }
            }
        }

        @Override
        public void close() throws IOException {
            slot.close();
        }
    }
}
