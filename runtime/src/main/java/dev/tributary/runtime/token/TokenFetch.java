package dev.tributary.runtime.token;

import dev.tributary.runtime.error.Place;

/** Obtains a token. */
@FunctionalInterface
interface TokenFetch {

    /** Obtains one, in one go. */
    AccessToken fetch(Place place);
}
