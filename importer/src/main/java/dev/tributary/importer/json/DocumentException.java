package dev.tributary.importer.json;

/** A document that cannot be read; the message says why, and what to do. */
public final class DocumentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** A document that cannot be read. */
    public DocumentException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
