package dev.tributary.testing.cassette;

import dev.tributary.model.OptionModel;
import dev.tributary.model.SourceModel;
import dev.tributary.runtime.error.Redactor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes secrets and personal data out of what goes between a connector and a source, and knows what stands for what, so that a
 * source gets back what it gave. Safe for use by several threads.
 */
public final class Scrubber {
    private static final Pattern GROUP_NAME = Pattern.compile("\\(\\?<([A-Za-z][A-Za-z0-9]*)>");

    /** They say how a machine is reached from this one. */
    private static final Set<String> OF_THIS_MACHINE =
            Set.of(SourceModel.HTTP_PROXY_OPTION, SourceModel.TRUST_STORE_OPTION, SourceModel.PARALLEL_OPTION);

    private final SourceModel model;
    private final Substitutes substitutes = new Substitutes();
    private final Scrubbing requests;
    private final Scrubbing responses;

    /**
     * A scrubber for a connection.
     *
     * @param options the connection's options, secrets among them
     */
    public Scrubber(SourceModel model, Map<String, String> options) {
        this.model = model;
        Redactor secrets = new Redactor(secrets(model, options));
        requests = new Scrubbing(secrets, substitutes.ofRequests());
        responses = new Scrubbing(secrets, substitutes);
        // What the options name as personal is so wherever it stands in a field.
        options(options);
    }

    /** The values of secret options, and the parts of them that a descriptor can name. */
    private static List<String> secrets(SourceModel model, Map<String, String> options) {
        List<String> secrets = new ArrayList<>();
        for (OptionModel option : model.options()) {
            String value = value(options, option.name());
            if (!option.secret() || value.isEmpty()) {
                continue;
            }
            secrets.add(value);
            String pattern = option.pattern();
            if (pattern != null) {
                Matcher whole = Pattern.compile(pattern).matcher(value);
                Matcher names = GROUP_NAME.matcher(pattern);
                while (whole.matches() && names.find()) {
                    String part = whole.group(names.group(1));
                    if (part != null && part.length() > 3) {
                        secrets.add(part);
                    }
                }
            }
        }
        return secrets;
    }

    private static String value(Map<String, String> options, String name) {
        return options.entrySet().stream()
                .filter(option -> option.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** The options of a connection that can be kept: no secrets, nothing of this machine, and no personal data. */
    public Map<String, String> options(Map<String, String> options) {
        Map<String, String> kept = new TreeMap<>();
        options.forEach((name, value) -> {
            boolean isSecret = model.options().stream()
                    .anyMatch(option -> option.secret() && option.name().equalsIgnoreCase(name));
            if (!isSecret && !OF_THIS_MACHINE.contains(name.toLowerCase(Locale.ROOT))) {
                kept.put(name, responses.named(name, value));
            }
        });
        return kept;
    }

    /** The options of a table without personal data. */
    public Map<String, String> tableOptions(Map<String, String> options) {
        Map<String, String> kept = new TreeMap<>();
        options.forEach((name, value) -> kept.put(name, responses.named(name, value)));
        return kept;
    }

    /** A text that people may see. */
    public String shown(String text) {
        return requests.text(text);
    }

    /** For what a connector asks. */
    Scrubbing requests() {
        return requests;
    }

    /** For what a source answers. */
    Scrubbing responses() {
        return responses;
    }

    /** What stands for a secret that a source has given. */
    public String secret(String given) {
        return substitutes.of(given, Kind.SECRET);
    }

    /** A text with what the substitutes in it stand for. */
    public String restored(String text) {
        return substitutes.restored(text);
    }
}
