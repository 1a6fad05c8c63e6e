package dev.tributary.runtime.error;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Takes secrets out of texts that people see, also where a source echoes them. */
public final class Redactor {
    private static final String MASK = "***";

    /** Shorter ones would turn every message into stars, and protect nothing. */
    private static final int SHORTEST = 3;

    private volatile List<String> secrets;

    /** A redactor of these secrets, as they are and as they stand in URLs. */
    public Redactor(Collection<String> secrets) {
        this.secrets = spelled(secrets.stream());
    }

    private static List<String> spelled(Stream<String> secrets) {
        return secrets.filter(secret -> secret.length() >= SHORTEST)
                .flatMap(Redactor::spellings)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** Takes another secret out of texts from now on, such as a token that was obtained. */
    public synchronized void learn(String secret) {
        if (!secrets.contains(secret)) {
            List<String> more = spelled(Stream.of(secret));
            secrets = Stream.concat(secrets.stream(), more.stream())
                    .distinct()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
        }
    }

    private static Stream<String> spellings(String secret) {
        String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return Stream.of(secret, form, form.replace("+", "%20"));
    }

    /** The text with every secret masked. */
    public String redact(String text) {
        String redacted = text;
        for (String secret : secrets) {
            redacted = redacted.replace(secret, MASK);
        }
        return redacted;
    }

    /** Whether a text holds a secret. */
    public boolean finds(String text) {
        return secrets.stream().anyMatch(text::contains);
    }

    @Override
    public String toString() {
        return "Redactor of " + secrets.size() + " spellings";
    }
}
