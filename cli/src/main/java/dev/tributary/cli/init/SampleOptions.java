package dev.tributary.cli.init;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that tell of answers: where they are, and who asks for them. */
public final class SampleOptions {
    @Option(
            names = "--sample",
            paramLabel = "TABLE=FILE",
            description =
                    "A JSON file with an answer to the request for a table. Repeat it for further tables, and for further "
                            + "answers of one: each shows more of what can be.")
    private List<String> samples = new ArrayList<>();

    @Option(
            names = "--url",
            paramLabel = "[TABLE=]URL",
            description =
                    "The request for a table, which is made now, and for the next two pages where the answer leads to "
                            + "them. The table is called as the path ends, unless said.")
    private List<String> urls = new ArrayList<>();

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Where the source is; what the URLs have in common unless said.")
    private @Nullable String baseUrl;

    @Option(
            names = "--bearer-token",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "SECRET",
            description =
                    "A token says who asks. SECRET is env:VARIABLE or file:PATH, never the secret itself; it is needed "
                            + "with --url only.")
    private @Nullable String bearerToken;

    @Option(
            names = "--basic-auth",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "SECRET",
            description = "A name and a password, with a colon between, say who asks.")
    private @Nullable String basicAuth;

    @Option(
            names = "--api-key",
            paramLabel = "HEADER[=SECRET]",
            description = "A key in a header says who asks. Can be repeated.")
    private List<String> apiKeys = new ArrayList<>();

    @Option(
            names = "--api-key-query",
            paramLabel = "NAME[=SECRET]",
            description = "A key in the query says who asks. Can be repeated.")
    private List<String> queryKeys = new ArrayList<>();

    /** Whether any of them was given. */
    public boolean isGiven() {
        return hasAnswers()
                || baseUrl != null
                || bearerToken != null
                || basicAuth != null
                || !apiKeys.isEmpty()
                || !queryKeys.isEmpty();
    }

    /** Whether answers are named. */
    public boolean hasAnswers() {
        return !samples.isEmpty() || !urls.isEmpty();
    }

    List<String> samples() {
        return samples;
    }

    List<String> urls() {
        return urls;
    }

    @Nullable
    String baseUrl() {
        return baseUrl;
    }

    @Nullable
    String bearerToken() {
        return bearerToken;
    }

    @Nullable
    String basicAuth() {
        return basicAuth;
    }

    List<String> apiKeys() {
        return apiKeys;
    }

    List<String> queryKeys() {
        return queryKeys;
    }
}
