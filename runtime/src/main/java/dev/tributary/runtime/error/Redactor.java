package dev.tributary.runtime.error;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes secrets out of texts that people see, also where a source echoes them: as they are, as they stand in URLs and in
 * JSON, within Base64, and cut where a text was.
 */
public final class Redactor {
    private static final String MASK = "***";

    /** Shorter ones would turn every message into stars, and protect nothing. */
    private static final int SHORTEST = 3;

    /** A hook can sign each request anew: of what was learned, the newest is what answers can hold. */
    private static final int MOST_LEARNED = 200;

    private final List<String> given;
    private final Deque<String> learned = new ArrayDeque<>();
    private volatile List<SecretForm> forms;

    /**
     * A redactor of these secrets.
     *
     * @param secrets the secrets; those of fewer than 3 characters are not looked for
     */
    public Redactor(Collection<String> secrets) {
        this.given = List.copyOf(secrets);
        this.forms = formed();
    }

    /**
     * Takes another secret out of texts from now on, such as a token that was obtained.
     *
     * @param secret the secret
     */
    public synchronized void learn(String secret) {
        if (secret.length() < SHORTEST || given.contains(secret) || learned.contains(secret)) {
            return;
        }
        learned.addLast(secret);
        if (learned.size() > MOST_LEARNED) {
            learned.removeFirst();
        }
        forms = formed();
    }

    private List<SecretForm> formed() {
        return Stream.concat(given.stream(), learned.stream())
                .filter(secret -> secret.length() >= SHORTEST)
                .flatMap(SecretForm::of)
                .distinct()
                .sorted(Comparator.comparingInt((SecretForm form) -> form.text().length())
                        .reversed())
                .toList();
    }

    /**
     * {@return the text with every secret masked}
     *
     * @param text any text
     */
    public String redact(String text) {
        String redacted = text;
        for (SecretForm form : forms) {
            redacted = form.masked(redacted, MASK);
        }
        return redacted;
    }

    /**
     * {@return whether a text holds a secret}
     *
     * @param text any text
     */
    public boolean finds(String text) {
        return forms.stream().anyMatch(form -> form.isIn(text));
    }

    @Override
    public String toString() {
        return "Redactor of " + forms.size() + " spellings";
    }
}
