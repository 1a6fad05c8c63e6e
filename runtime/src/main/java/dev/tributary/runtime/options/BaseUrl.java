package dev.tributary.runtime.options;

import dev.tributary.model.AuthMethodModel;
import dev.tributary.model.HeaderModel;
import dev.tributary.model.OptionModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.Template;
import dev.tributary.runtime.error.OptionException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/** Where a source is: its model's base URL, or the one that the built-in option {@code base_url} gives. */
public final class BaseUrl {

    /** The built-in option. */
    static final OptionModel OPTION = new OptionModel(
            SourceModel.BASE_URL_OPTION, "another base URL for the source", false, null, null, List.of(), false);

    /**
     * The options of a connection: the model's and the built-in ones. Where {@code base_url} is given, it replaces the model's base
     * URL as a whole, so the options that are placed there, and nowhere else, need not be given.
     */
    public static List<OptionModel> options(SourceModel model, Map<String, String> given) {
        boolean replaced = given.entrySet().stream()
                .anyMatch(option -> option.getKey().equalsIgnoreCase(SourceModel.BASE_URL_OPTION)
                        && !option.getValue().isEmpty());
        List<String> sent = Stream.concat(
                        model.auth().stream().flatMap(auth -> auth.templates().stream()),
                        model.headers().stream().map(HeaderModel::value))
                .flatMap(template -> Template.parse(template).options().stream())
                .toList();
        List<String> unneeded = !replaced
                ? List.of()
                : Template.parse(model.baseUrl()).options().stream()
                        .filter(name -> !sent.contains(name))
                        .toList();
        return Stream.concat(
                        model.options().stream()
                                .map(option -> unneeded.contains(option.name()) ? optional(option) : option),
                        Stream.concat(Stream.of(OPTION, Parallel.OPTION), others(model)))
                .toList();
    }

    /** The other built-in options. */
    private static Stream<OptionModel> others(SourceModel model) {
        List<String> methods =
                model.authMethods().stream().map(AuthMethodModel::name).toList();
        return model.builtInOptions().stream()
                .filter(name -> !name.equals(SourceModel.BASE_URL_OPTION) && !name.equals(SourceModel.PARALLEL_OPTION))
                .map(name -> switch (name) {
                    case SourceModel.AUTH_METHOD_OPTION ->
                        new OptionModel(name, "the way to authenticate", false, null, null, methods, false);
                    // Its URL can hold a password.
                    case SourceModel.HTTP_PROXY_OPTION -> builtIn(name, "an HTTP proxy", true);
                    case SourceModel.TRUST_STORE_OPTION ->
                        builtIn(name, "a file of trusted certificates in PEM form", false);
                    default -> builtIn(name, "another URL for the token endpoint", false);
                });
    }

    private static OptionModel builtIn(String name, String description, boolean secret) {
        return new OptionModel(name, description, false, null, null, List.of(), secret);
    }

    private static OptionModel optional(OptionModel option) {
        return new OptionModel(
                option.name(),
                option.description(),
                false,
                option.defaultValue(),
                option.pattern(),
                option.allowed(),
                option.secret());
    }

    /**
     * The base URL; its path ends in a slash, so that relative paths lie below it.
     *
     * @throws OptionException if it is no absolute http or https URL, or has a user, a query or a fragment
     */
    public static HttpUrl of(SourceModel model, Options options) {
        String text = options.get(SourceModel.BASE_URL_OPTION)
                .or(() -> UrlTemplate.expand(model.name(), model.baseUrl(), options))
                .orElseThrow(() -> new OptionException(model.name() + ", connection: the base URL " + model.baseUrl()
                        + " needs options that have no value — set them, or `base_url`."));
        HttpUrl url = HttpUrl.parse(text);
        if (url == null) {
            throw wrong(
                    model,
                    "is no absolute http or https URL: `"
                            + options.redactor().redact(text.replaceFirst("//.*@", "//***@")) + "`");
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw wrong(model, "must not hold a user or a password; use the options for credentials");
        }
        if (url.query() != null || url.fragment() != null) {
            throw wrong(
                    model,
                    "must not have a query or a fragment: `"
                            + options.redactor().redact(text) + "`");
        }
        return url.pathSegments().get(url.pathSize() - 1).isEmpty()
                ? url
                : url.newBuilder().addPathSegment("").build();
    }

    private static OptionException wrong(SourceModel model, String what) {
        return new OptionException(model.name() + ", connection: the base URL " + what
                + " — give option `base_url` a URL such as https://api.example.com/v1/.");
    }

    private BaseUrl() {}
}
