package dev.tributary.runtime.error;

/** The row that a request is about is gone, as an error says that the descriptor declares so. */
public final class DeletedException extends ConnectorException {
    private static final long serialVersionUID = 1;

    /** @param message what was found and what to do, without secrets */
    public DeletedException(String message) {
        super(message);
    }
}
