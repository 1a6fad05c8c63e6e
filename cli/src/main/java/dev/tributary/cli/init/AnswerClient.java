package dev.tributary.cli.init;

import dev.tributary.cli.init.Asker.Credentials;
import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.UserError;
import dev.tributary.importer.json.DocumentException;
import dev.tributary.importer.samples.Answer;
import dev.tributary.runtime.options.Secret;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a source for a few pages. Credentials go to the origin that was named and to no other: redirects are not followed,
 * nor are next pages elsewhere.
 */
final class AnswerClient {
    private static final int PAGES = 3;
    private static final int MOST_SHOWN = 200;
    private static final int MOST_BYTES = 50_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern LINK = Pattern.compile("<([^>]*)>([^<]*)");
    private static final Pattern NEXT =
            Pattern.compile("(?i);\\s*rel\\s*=\\s*(\"([^\"]*\\s)?next(\\s[^\"]*)?\"|next\\s*(;|,|$))");

    private final Credentials credentials;
    private final Terminal terminal;
    private final Duration patience;
    private final HttpClient client;

    AnswerClient(Credentials credentials, Terminal terminal) {
        this(credentials, terminal, PATIENCE);
    }

    /** @param patience how long an exchange can last, from its beginning to the end of the answer */
    AnswerClient(Credentials credentials, Terminal terminal, Duration patience) {
        this.credentials = credentials;
        this.terminal = terminal;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .proxy(ProxySelector.getDefault())
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The answer to a request, and to those that it leads to. */
    List<Answer> ask(String url) {
        URI first = URI.create(url);
        List<Answer> answers = new ArrayList<>();
        Optional<URI> next = Optional.of(first);
        while (next.isPresent() && answers.size() < PAGES) {
            URI asked = next.get();
            Answer answer = answer(asked);
            answers.add(answer);
            next = answer.next().map(to -> resolved(asked, to)).filter(to -> isOf(first, to) && !to.equals(asked));
        }
        return answers;
    }

    private URI resolved(URI asked, String next) {
        try {
            return asked.resolve(next);
        } catch (IllegalArgumentException e) {
            throw UserError.failure(shown("The answer of " + asked + " leads to `" + next + "`, which is no URL."));
        }
    }

    private static boolean isOf(URI first, URI next) {
        return first.getScheme().equalsIgnoreCase(String.valueOf(next.getScheme()))
                && first.getRawAuthority().equalsIgnoreCase(String.valueOf(next.getRawAuthority()));
    }

    private Answer answer(URI asked) {
        terminal.status("GET " + shown(asked.toString()));
        HttpResponse<String> response = send(asked);
        int status = response.statusCode();
        if (status / 100 == 3) {
            throw UserError.failure(shown(asked + " answers " + status + " and leads to "
                    + response.headers().firstValue("Location").orElse("nowhere") + ". Give the URL that is meant."));
        }
        if (status != 200) {
            String hint = status == 401 || status == 403
                    ? " --bearer-token, --basic-auth, --api-key and --api-key-query say who asks."
                    : "";
            throw UserError.failure(
                    shown(asked.toString()) + " answers " + status + "." + hint + said(shown(response.body())));
        }
        try {
            return Answer.of(response.body(), next(response));
        } catch (DocumentException e) {
            throw UserError.failure("Cannot use the answer of " + shown(asked.toString()) + ": " + e.getMessage());
        }
    }

    private HttpResponse<String> send(URI asked) {
        CompletableFuture<HttpResponse<String>> exchange;
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(withKeys(asked))
                    .header("Accept", "application/json")
                    .header("User-Agent", "tributary-init");
            credentials.headers().forEach((name, secret) -> request.setHeader(name, secret.value()));
            exchange = client.sendAsync(request.build(), response -> new BoundedBody(MOST_BYTES));
        } catch (IllegalArgumentException e) {
            throw UserError.usage(shown("Cannot ask " + asked + ": " + e.getMessage()));
        }
        try {
            return exchange.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw failure(asked, e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw UserError.failure(shown("The answer of " + asked + " has no end after " + patience.toSeconds()
                    + " seconds. Give the URL of a smaller page, or save an answer and use --sample."));
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw UserError.failure("Interrupted while asking " + asked.getHost() + ".");
        }
    }

    private UserError failure(URI asked, Throwable failure) {
        if (failure instanceof BoundedBody.TooLarge) {
            return UserError.failure("Cannot use what " + shown(asked.toString()) + " sends. " + failure.getMessage());
        }
        if (!(failure instanceof IOException)) {
            throw new IllegalStateException("Asking failed", failure);
        }
        String why = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return UserError.failure(shown("Cannot reach " + asked + ": " + why));
    }

    private URI withKeys(URI asked) {
        String url = asked.toString().replaceAll("#.*$", "");
        for (Secret each : credentials.query()) {
            String name = each.value().substring(0, each.value().indexOf('=') + 1);
            if (!Pattern.compile("[?&]" + Pattern.quote(name)).matcher(url).find()) {
                url += (url.contains("?") ? "&" : "?") + each.value();
            }
        }
        return URI.create(url);
    }

    private static Optional<String> next(HttpResponse<String> response) {
        for (String header : response.headers().allValues("Link")) {
            Matcher links = LINK.matcher(header);
            while (links.find()) {
                if (NEXT.matcher(links.group(2)).find()) {
                    return Optional.of(links.group(1));
                }
            }
        }
        return Optional.empty();
    }

    private static String said(String body) {
        String line = body.replaceAll("\\s+", " ").strip();
        if (line.isEmpty()) {
            return "";
        }
        return " It says: " + (line.length() <= MOST_SHOWN ? line : line.substring(0, MOST_SHOWN) + "...");
    }

    private String shown(String text) {
        return credentials.redactor().redact(text);
    }
}
