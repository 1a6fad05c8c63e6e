package dev.tributary.runtime.rest;

import dev.tributary.runtime.error.ConnectorException;

/** What followed a change token is no longer known to the source, and reading everything does not make up for it. */
final class ExpiredTokenException extends ConnectorException {
    private static final long serialVersionUID = 1;

    ExpiredTokenException(String message, Throwable cause) {
        super(message, cause);
    }
}
