package dev.tributary.pipeline.spec;

import java.util.List;

/** A pipeline spec that cannot be run; the message has one line for each mistake. */
public final class SpecException extends RuntimeException {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // always an immutable list of the JDK
    private final List<String> mistakes;

    /** @param mistakes at least one, each saying where it is and what to do */
    public SpecException(List<String> mistakes) {
        super(String.join(System.lineSeparator(), mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /** {@return the mistakes in the order of the text, each saying where it is and what to do} */
    public List<String> mistakes() {
        return mistakes;
    }
}
