package dev.tributary.runtime.auth;

import dev.tributary.runtime.auth.Signed.Renewal;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.options.Secret;
import okhttp3.Response;

/**
 * Gets another token in place of the one that a request carried.
 *
 * @param source has the tokens
 * @param place what the request was for
 * @param sent the token that it carried
 */
record TokenRenewal(TokenSource source, Place place, Secret sent) implements Renewal {

    @Override
    public boolean renew(Response refused) {
        return source.renew(place, sent);
    }

    @Override
    public void accepted() {
        source.accepted(sent);
    }
}
