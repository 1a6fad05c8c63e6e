package dev.tributary.processor.reader;

/** Something names a type that does not exist (yet): another processor may make it, or the compiler will complain. */
public final class UnresolvedTypeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnresolvedTypeException() {
        super("unresolved type", null, false, false);
    }
}
