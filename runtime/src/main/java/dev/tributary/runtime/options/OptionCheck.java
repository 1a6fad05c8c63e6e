package dev.tributary.runtime.options;

import dev.tributary.model.OptionModel;
import dev.tributary.runtime.error.OptionException;
import dev.tributary.runtime.error.Suggestion;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Checks given options against their models. An empty value counts as none. */
public final class OptionCheck {
    private final String owner;
    private final Collection<OptionModel> models;

    /** @param owner whose options they are, as messages begin: {@code github, connection} */
    public OptionCheck(String owner, Collection<OptionModel> models) {
        this.owner = owner;
        this.models = List.copyOf(models);
    }

    /**
     * The options with their defaults.
     *
     * @throws OptionException if one is unknown, missing, given twice, or has a value that is not allowed
     */
    public Options check(Map<String, String> given) {
        Map<String, String> values = checkGiven(given);
        for (OptionModel model : models) {
            String key = Options.key(model.name());
            if (!values.containsKey(key) && model.defaultValue() != null) {
                values.put(key, model.defaultValue());
            } else if (!values.containsKey(key) && model.required()) {
                throw missing(model);
            }
        }
        return new Options(owner, models, values);
    }

    /**
     * The options that are given, although required ones may not be: enough to be told of a table, not to read it.
     *
     * @throws OptionException as {@link #check} does, but for missing ones
     */
    public Map<String, String> checkGiven(Map<String, String> given) {
        Map<String, String> values = new HashMap<>();
        given.forEach((name, value) -> {
            if (models.stream().noneMatch(model -> model.name().equalsIgnoreCase(name))) {
                throw unknown(name);
            }
            String before = values.put(Options.key(name), value);
            if (before != null && !before.equals(value)) {
                throw new OptionException(owner + ": option `" + name
                        + "` is given twice with different values — case does not tell options apart; leave one.");
            }
        });
        values.values().removeIf(String::isEmpty);
        for (OptionModel model : models) {
            String value = values.get(Options.key(model.name()));
            if (value != null) {
                (model.list() ? Options.elements(value) : model.values(value)).forEach(each -> checkValue(model, each));
            }
        }
        return values;
    }

    private void checkValue(OptionModel model, String value) {
        String shown = model.secret() ? "" : ", found `" + value + "`";
        if (!OptionTypes.isOf(model.type(), value)) {
            throw new OptionException(owner + ": option `" + model.name() + "` must be "
                    + OptionTypes.described(model.type()) + shown + ".");
        }
        if (!model.allowed().isEmpty() && !model.allowed().contains(value)) {
            throw new OptionException(owner + ": option `" + model.name() + "` must be one of "
                    + String.join(", ", model.allowed()) + shown + "."
                    + (model.secret() ? "" : Suggestion.didYouMean(value, model.allowed())));
        }
        if (model.pattern() != null && !Pattern.matches(model.pattern(), value)) {
            throw new OptionException(
                    owner + ": option `" + model.name() + "` must match `" + model.pattern() + "`" + shown + ".");
        }
    }

    private OptionException unknown(String name) {
        List<String> names = models.stream().map(OptionModel::name).toList();
        return new OptionException(owner + ": there is no option `" + name + "`."
                + Suggestion.didYouMean(name, names)
                + (names.isEmpty() ? " It has no options." : " Its options are " + String.join(", ", names) + "."));
    }

    private OptionException missing(OptionModel model) {
        return new OptionException(owner + ": option `" + model.name() + "` is missing — set it"
                + (model.description().isEmpty() ? "." : ": " + model.description()));
    }
}
