package dev.tributary.runtime.http;

import dev.tributary.runtime.error.AuthenticationException;

/**
 * What came of an attempt of a request.
 *
 * @param <T> what is read of a response
 */
sealed interface Outcome<T> {

    /** It was answered, and the answer was read. */
    record Read<T>(T value) implements Outcome<T> {}

    /** It failed, which may be otherwise the next time. */
    record Failed<T>(Failure failure) implements Outcome<T> {}

    /** Refused as a status 401 refuses, which new credentials may mend. */
    record Refused<T>(AuthenticationException error) implements Outcome<T> {}
}
