package dev.tributary.runtime.token;

import dev.tributary.runtime.options.Secret;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last refresh token of a chain, as long as this process alone knows it, since it could not be stored. */
final class UnstoredToken {
    private volatile @Nullable Secret token;

    Optional<Secret> token() {
        return Optional.ofNullable(token);
    }

    void keep(Secret last) {
        token = last;
    }

    void stored() {
        token = null;
    }
}
