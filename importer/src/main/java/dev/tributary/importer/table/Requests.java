package dev.tributary.importer.table;

import dev.tributary.importer.api.Api;
import dev.tributary.importer.api.Credential;
import dev.tributary.importer.api.Endpoint;
import dev.tributary.importer.api.Parameter;
import dev.tributary.importer.api.Parameter.Place;
import dev.tributary.importer.api.Shape;
import dev.tributary.importer.table.Pages.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is sent besides what asks for pages and changes: options, and values that are always the same. */
final class Requests {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.~-]+");
    private static final Set<String> OWN_HEADERS =
            Set.of("authorization", "accept", "contenttype", "useragent", "acceptlanguage", "host", "cookie");
    private static final Set<String> STATES = Set.of("state", "status");

    private final Endpoint endpoint;
    private final Set<String> sent = new HashSet<>();

    Requests(Api api, Endpoint endpoint, Pages pages, Optional<Changes> changes) {
        this.endpoint = endpoint;
        api.methods().forEach(method -> method.credentials().forEach(this::credential));
        pages(pages);
        changes.ifPresent(each -> sent.add(each.since().name()));
    }

    private void credential(Credential credential) {
        if (credential instanceof Credential.QueryKey key) {
            sent.add(key.parameter());
        } else if (credential instanceof Credential.HeaderKey key) {
            sent.add(key.header());
        }
    }

    private void pages(Pages pages) {
        if (pages instanceof Pages.Links links) {
            size(links.size());
        } else if (pages instanceof Pages.NextUrl next) {
            size(next.size());
        } else if (pages instanceof Pages.Token token) {
            sent.add(token.param());
            size(token.size());
        } else if (pages instanceof Pages.Keyset keyset) {
            sent.add(keyset.param());
            size(keyset.size());
        } else if (pages instanceof Pages.Numbers numbers) {
            sent.add(numbers.param());
            size(numbers.size());
        } else if (pages instanceof Pages.Offsets offsets) {
            sent.add(offsets.param());
            size(offsets.size());
        }
    }

    private void size(Optional<Size> size) {
        size.ifPresent(each -> sent.add(each.param()));
    }

    /** The parameters that whoever reads gives: those of the path, and what the source demands. */
    List<Parameter> options() {
        List<Parameter> options = new ArrayList<>();
        Matcher placeholders = PLACEHOLDER.matcher(endpoint.path());
        while (placeholders.find()) {
            String name = placeholders.group(1);
            options.add(endpoint.parameter(Place.PATH, name).orElseGet(() -> undeclared(name)));
        }
        endpoint.parameters().stream()
                .filter(each -> each.required()
                        && !each.isIn(Place.PATH)
                        && isFree(each)
                        && !each.isCredential()
                        && fixed(each).isEmpty())
                .forEach(options::add);
        return options;
    }

    private static Parameter undeclared(String name) {
        return new Parameter(
                name,
                Place.PATH,
                true,
                "",
                new Shape.Text(),
                List.of(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                false);
    }

    private boolean isFree(Parameter parameter) {
        return !sent.contains(parameter.name())
                && !(parameter.isIn(Place.HEADER) && OWN_HEADERS.contains(Spelling.plain(parameter.name())));
    }

    /** What a demanded parameter needs that no option can give. */
    Optional<String> problem() {
        return endpoint.parameters().stream()
                .filter(each -> each.required() && isFree(each) && !isSimple(each.shape()))
                .findFirst()
                .map(each -> "it demands `" + each.name() + "`, which is no single value");
    }

    private static boolean isSimple(Shape shape) {
        return !(shape instanceof Shape.Struct)
                && !(shape instanceof Shape.MapOf)
                && !(shape instanceof Shape.ListOf list && !isSimple(list.element()));
    }

    /** What is always sent, as it stands in a query. */
    List<String> query(List<String> guesses) {
        List<String> query = new ArrayList<>();
        for (Parameter each : endpoint.parameters()) {
            if (!each.isIn(Place.QUERY) || !isFree(each)) {
                continue;
            }
            if (each.required()) {
                fixed(each).ifPresent(value -> query.add(each.name() + "=" + value));
            } else if (STATES.contains(each.name().toLowerCase(Locale.ROOT))
                    && each.allowed().contains("all")
                    && each.shape() instanceof Shape.Text) {
                query.add(each.name() + "=all");
                guesses.add("`" + each.name()
                        + "=all` asks for every row, not only for those that the source shows by itself.");
            }
        }
        return query;
    }

    /** The one value that a parameter of the query can have. */
    private static Optional<String> fixed(Parameter parameter) {
        return parameter.isIn(Place.QUERY)
                        && parameter.allowed().size() == 1
                        && PLAIN.matcher(parameter.name() + parameter.allowed().get(0))
                                .matches()
                ? Optional.of(parameter.allowed().get(0))
                : Optional.empty();
    }

    /** The names of demanded parameters in whose place the credentials of the connection stand. */
    List<String> credentials() {
        return endpoint.parameters().stream()
                .filter(each -> each.required() && each.isCredential() && isFree(each))
                .map(Parameter::name)
                .toList();
    }

    /** The names of parameters that are never sent. */
    List<String> unsent() {
        return endpoint.parameters().stream()
                .filter(each -> each.isIn(Place.QUERY)
                        && !each.required()
                        && !each.isCredential()
                        && !PageWords.asksForPage(each)
                        && isFree(each))
                .map(Parameter::name)
                .toList();
    }
}
