package dev.tributary.document;

import dev.tributary.model.OptionModel;
import dev.tributary.model.OptionType;
import dev.tributary.model.SourceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Options in words. */
final class OptionWords {

    /** What an option is for, and what its values may be. */
    static String meaning(OptionModel option) {
        List<String> words = new ArrayList<>();
        words.add(option.description().isEmpty() ? option.name() : option.description());
        if (option.type() != OptionType.TEXT || option.list()) {
            words.add(option.type().name().toLowerCase(Locale.ROOT) + (option.list() ? "s, separated by commas" : ""));
        }
        if (option.each()) {
            words.add("several are separated by commas");
        }
        if (!option.allowed().isEmpty()) {
            words.add("one of " + String.join(", ", option.allowed()));
        }
        if (option.pattern() != null) {
            words.add("like " + option.pattern());
        }
        if (option.defaultValue() != null) {
            words.add("default " + option.defaultValue());
        }
        return String.join("; ", words);
    }

    /**
     * What an option is for that every connection of the source may have.
     *
     * @throws IllegalArgumentException if no option is built in by that name
     */
    static String builtIn(SourceModel source, String name) {
        return switch (name) {
            case SourceModel.BASE_URL_OPTION -> "replaces " + source.baseUrl();
            case SourceModel.PARALLEL_OPTION -> "how many requests a read may have under way at once";
            case SourceModel.HTTP_PROXY_OPTION -> "the HTTP proxy that requests go through";
            case SourceModel.TRUST_STORE_OPTION -> "a file of certificates of authorities that are trusted";
            case SourceModel.TOKEN_URL_OPTION -> "replaces the address at which tokens are issued";
            case SourceModel.AUTH_METHOD_OPTION -> "which method of authorization is taken";
            default -> throw new IllegalArgumentException("No option is built in by the name " + name);
        };
    }

    private OptionWords() {}
}
