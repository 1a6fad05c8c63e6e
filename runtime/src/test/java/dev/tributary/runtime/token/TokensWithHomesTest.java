package dev.tributary.runtime.token;

import static dev.tributary.runtime.token.TokenWorld.refreshToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.runtime.environment.TokenHome;
import dev.tributary.runtime.environment.TokenHomes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Refresh tokens that are written back to where they came from. */
class TokensWithHomesTest {
    private final TokenWorld world = new TokenWorld();
    private final Home home = new Home("refresh-0");

    @Test
    void a_token_that_the_store_lacks_is_taken_by_whoever_reads_the_home_anew() {
        aTokenIsKeptInMemory();

        connection(home.standing).read();

        assertThat(lastBody()).contains("refresh_token=refresh-2");
        assertThat(home.standing).isEqualTo("refresh-3");
    }

    @Test
    void a_token_that_the_store_lacks_takes_no_new_logins_place() {
        aTokenIsKeptInMemory();
        home.standing = "login-0";

        connection("refresh-0").read();

        assertThat(lastBody()).contains("refresh_token=login-0");
        assertThat(home.standing).isEqualTo("refresh-3");
    }

    /** The home has a token that is spent, and the store is to be written again. */
    private void aTokenIsKeptInMemory() {
        world.beside = ", \"expires_in\": 60, \"refresh_token\": \"refresh-1\"";
        connection("refresh-0").read();
        assertThat(home.standing).isEqualTo("refresh-1");
        world.world.advance(Duration.ofMinutes(2));

        world.beside = ", \"expires_in\": 60, \"refresh_token\": \"refresh-2\"";
        world.storeIsFull = true;
        assertThatThrownBy(() -> connection("refresh-0").read()).hasMessageContaining("in memory");

        world.storeIsFull = false;
        world.beside = ", \"expires_in\": 60, \"refresh_token\": \"refresh-3\"";
    }

    private TokenWorld.Connection connection(String refreshToken) {
        TokenHomes.of(world.environment).register("test", refreshToken, home);
        return world.connect(
                refreshToken(true),
                Map.of("client_id", "me", "client_secret", "s3cret-of-mine", "refresh_token", refreshToken));
    }

    private String lastBody() {
        return TokenWorld.body(world.tokenRequests.get(world.tokenRequests.size() - 1));
    }

    private static final class Home implements TokenHome {
        private String standing;

        Home(String standing) {
            this.standing = standing;
        }

        @Override
        public String place() {
            return "file";
        }

        @Override
        public String name() {
            return "`refresh_token` of a file";
        }

        @Override
        public Optional<String> read() {
            return Optional.of(standing);
        }

        @Override
        public void replace(String last, String next) {
            assertThat(standing).isEqualTo(last);
            standing = next;
        }
    }
}
