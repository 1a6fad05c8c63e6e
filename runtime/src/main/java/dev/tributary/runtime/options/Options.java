package dev.tributary.runtime.options;

import dev.tributary.model.OptionModel;
import dev.tributary.model.Template;
import dev.tributary.runtime.error.OptionException;
import dev.tributary.runtime.error.Redactor;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The options of a connection or a table that have a value, given or by default; all are as the model wants them. */
public final class Options {
    private final String owner;
    private final Map<String, OptionModel> models;
    private final Map<String, String> values;

    /** @param values the values by lower-case name */
    Options(String owner, Collection<OptionModel> models, Map<String, String> values) {
        this.owner = owner;
        this.models = new LinkedHashMap<>();
        models.forEach(model -> this.models.put(key(model.name()), model));
        this.values = Map.copyOf(values);
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The value of an option, empty for one that has none. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(key(name)));
    }

    /** The values of an option that is a list, which are separated by commas. */
    public List<String> list(String name) {
        return get(name).map(Options::elements).orElse(List.of());
    }

    static List<String> elements(String list) {
        return Stream.of(list.split(",", -1))
                .map(String::strip)
                .filter(element -> !element.isEmpty())
                .toList();
    }

    /**
     * The value of an option that must have one.
     *
     * @throws OptionException if it has none
     */
    public String require(String name) {
        return get(name).orElseThrow(() -> new OptionException(owner + ": option `" + name + "` is missing — set it."));
    }

    /** A template's text with the options' values, empty where one of them has none, or its pattern's group nothing. */
    public Optional<String> expand(String template) {
        Template parsed = Template.parse(template);
        return parsed.names().stream().allMatch(name -> placed(name).isPresent())
                ? Optional.of(parsed.expand(name -> placed(name).orElseThrow()))
                : Optional.empty();
    }

    /** What a placeholder stands for: an option's value, or what a group of its pattern matches in it. */
    private Optional<String> placed(String name) {
        Optional<String> value = get(Template.option(name));
        Optional<String> group = Template.group(name);
        OptionModel model = models.get(key(Template.option(name)));
        if (group.isEmpty() || value.isEmpty() || model == null || model.pattern() == null) {
            return group.isEmpty() ? value : Optional.empty();
        }
        Matcher matcher = Pattern.compile(model.pattern()).matcher(value.get());
        return matcher.matches() ? Optional.ofNullable(matcher.group(group.get())) : Optional.empty();
    }

    /** Takes the secret options' values out of texts. */
    public Redactor redactor() {
        return new Redactor(secrets().stream().map(Secret::value).toList());
    }

    /** The values that must not be seen. */
    public List<Secret> secrets() {
        return models.values().stream()
                .filter(OptionModel::secret)
                .flatMap(model -> get(model.name()).stream())
                .map(Secret::new)
                .toList();
    }

    /** The options by name, secrets masked. */
    @Override
    public String toString() {
        Map<String, Object> shown = new LinkedHashMap<>();
        models.forEach((key, model) ->
                get(key).ifPresent(value -> shown.put(model.name(), model.secret() ? new Secret(value) : value)));
        return shown.toString();
    }
}
