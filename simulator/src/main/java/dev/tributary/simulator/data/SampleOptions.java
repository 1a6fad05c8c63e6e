package dev.tributary.simulator.data;

import dev.tributary.model.AuthMethodModel;
import dev.tributary.model.AuthModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.HeaderModel;
import dev.tributary.model.NamespacePath;
import dev.tributary.model.OptionModel;
import dev.tributary.model.RoleModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.Template;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The values of options that a simulated source knows: credentials that it accepts, owners and projects that it has. */
public final class SampleOptions {
    private final SourceModel model;
    private final long seed;
    private final Map<String, String> chosen;

    /** @param chosen values to use in place of samples, by option name */
    public SampleOptions(SourceModel model, long seed, Map<String, String> chosen) {
        this.model = model;
        this.seed = seed;
        this.chosen = Map.copyOf(chosen);
        model.options().forEach(this::value);
        model.tables().forEach(this::ofTable);
    }

    /** The connection options that must be given, and those that credentials and headers are made of. */
    public Map<String, String> ofConnection() {
        Map<String, String> values = new LinkedHashMap<>();
        Set<String> used = new LinkedHashSet<>();
        Stream<HeaderModel> headers = Stream.concat(
                model.headers().stream(), model.tables().stream().flatMap(table -> table.request().headers().stream()));
        Stream.concat(auth().stream().flatMap(auth -> auth.templates().stream()), headers.map(HeaderModel::value))
                .forEach(template -> used.addAll(Template.parse(template).options()));
        used.removeAll(model.builtInOptions());
        for (OptionModel option : model.options()) {
            boolean isUsed = used.remove(option.name());
            boolean needed = option.required() || (isUsed && option.defaultValue() == null);
            if (needed || chosen.containsKey(option.name())) {
                values.put(option.name(), value(option));
            }
        }
        used.forEach(name -> values.put(name, secret(name)));
        if (!model.authMethods().isEmpty()) {
            values.put(SourceModel.AUTH_METHOD_OPTION, method().name());
        }
        return values;
    }

    /** The credentials that requests carry: of several methods, those of the chosen or the preferred one. */
    public List<AuthModel> auth() {
        return model.authMethods().isEmpty() ? model.auth() : method().auth();
    }

    private AuthMethodModel method() {
        List<AuthMethodModel> methods = model.authMethods();
        String name = chosen.get(SourceModel.AUTH_METHOD_OPTION);
        return methods.stream()
                .filter(method ->
                        name == null ? method.preferred() : method.name().equals(name))
                .findFirst()
                .orElse(methods.get(0));
    }

    /** The text of a template of connection options, with the values of {@link #ofConnection} or defaults. */
    public String expand(String template) {
        Map<String, String> given = ofConnection();
        return Template.parse(template).expand(name -> {
            String option = Template.option(name);
            String sample = given.get(option);
            String value = sample != null ? sample : defaultOf(option);
            return Template.group(name)
                    .map(group -> group(option, group, value))
                    .orElse(value);
        });
    }

    /** What a named group of an option's pattern matches in its value. */
    private String group(String option, String group, String value) {
        Matcher matcher = model.options().stream()
                .filter(each -> each.name().equals(option) && each.pattern() != null)
                .map(each -> Pattern.compile(String.valueOf(each.pattern())).matcher(value))
                .filter(Matcher::matches)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("Option `" + option + "` has no group `" + group + "`"));
        return matcher.group(group);
    }

    /** The value of every option of a table, whether it must be given or not. */
    public Map<String, String> ofTable(TableModel table) {
        Map<String, String> values = new LinkedHashMap<>();
        table.options().forEach(option -> values.put(option.name(), value(option)));
        return values;
    }

    /** The values of a table's options that must be given, or that the settings have chosen. */
    public Map<String, String> required(TableModel table) {
        Map<String, String> values = new LinkedHashMap<>();
        for (OptionModel option : table.options()) {
            if (option.required() || chosen.containsKey(option.name())) {
                values.put(option.name(), value(option));
            }
        }
        return values;
    }

    /**
     * A text in which a pattern is found.
     *
     * @throws IllegalArgumentException if none is found
     */
    public String matching(String pattern) {
        return Pattern.compile(pattern).matcher(pattern).find()
                ? pattern
                : PatternSample.of(pattern, pattern, Seeds.random(seed, "matching/" + pattern));
    }

    private String defaultOf(String name) {
        return model.options().stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .map(OptionModel::defaultValue)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No value for option `" + name + "`; give one with SimulatorSettings.withOption"));
    }

    private String value(OptionModel option) {
        String given = chosen.get(option.name());
        if (given != null) {
            return given;
        }
        if (option.defaultValue() != null) {
            return option.defaultValue();
        }
        if (!option.allowed().isEmpty()) {
            return option.allowed().get(0);
        }
        if (option.pattern() != null) {
            return PatternSample.of(option.name(), option.pattern(), Seeds.random(seed, "option/" + option.name()));
        }
        if (option.each()) {
            return PatternSample.plain(option.name()) + "," + PatternSample.plain(option.name() + "_2");
        }
        if (option.secret()) {
            return SampleKeys.of(model, option.name()).orElseGet(() -> secret(option.name()));
        }
        if (isNumberOfNamespace(option)) {
            return "4711";
        }
        return option.list() ? plain(option) + "," + plain(option) + "2" : plain(option);
    }

    /** Whether an option names what a column of numbers lists. */
    private boolean isNumberOfNamespace(OptionModel option) {
        return model.tables().stream()
                .anyMatch(table -> table.role() instanceof RoleModel.Namespaces level
                        && level.option().equals(option.name())
                        && table.column(level.column())
                                .filter(column -> column.type() instanceof ColumnType.Int64)
                                .isPresent());
    }

    /** The namespace that the source has its tables in: the values of the options that name it. */
    public List<String> namespace() {
        return NamespacePath.of(model).options().stream()
                .map(name -> model.listed().stream()
                        .flatMap(table -> table.options().stream())
                        .filter(option -> option.name().equals(name))
                        .findFirst()
                        .map(this::value)
                        .orElseThrow(() -> new IllegalArgumentException("No table has an option `" + name + "`")))
                .toList();
    }

    private static String plain(OptionModel option) {
        return switch (option.type()) {
            case TEXT -> PatternSample.plain(option.name());
            case INTEGER -> "4711";
            case BOOLEAN -> "true";
            case DATE -> "2025-07-01";
            case TIME -> "2025-07-01T00:00:00Z";
        };
    }

    private String secret(String name) {
        return "sim-" + name.replace('_', '-') + "-" + Long.toHexString(Seeds.mix(seed, "secret/" + name));
    }
}
