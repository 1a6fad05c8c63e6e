package dev.tributary.simulator.http;

import dev.tributary.model.ListModel;
import dev.tributary.model.OptionModel;
import dev.tributary.model.ParameterModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.ValueModel;
import dev.tributary.model.value.JsonValue;
import dev.tributary.simulator.data.Asked;
import dev.tributary.simulator.data.SimulatedTable;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out whose rows a request asks for, and refuses it where there is nobody of that kind.
 *
 * @param data the rows
 * @param options the values of the table's options that the source knows
 */
record ScopeCheck(SimulatedTable data, Map<String, String> options) {

    /** Whether an option stands for several values, of which a request names one. */
    boolean isList(ValueModel.Option option) {
        return list(option).isPresent();
    }

    private Optional<OptionModel> list(ValueModel.Option option) {
        return table().options().stream()
                .filter(declared -> declared.each() && declared.name().equals(option.option()))
                .findFirst();
    }

    /** Whether a query parameter is sent once for each row of a batch. */
    boolean isRepeated(String parameter) {
        return table().request().parameters().stream()
                .anyMatch(declared -> declared.name().equals(parameter)
                        && declared.value() instanceof ValueModel.FromParent value
                        && value.batch() != null
                        && value.join() == null);
    }

    /**
     * Whose rows a request asks for.
     *
     * @throws Refusal if it does not say so, asks for too many at once, or there is none that it names
     */
    Asked asked(SentRequest sent) {
        Map<ValueModel.FromParent, Set<String>> parents = new HashMap<>();
        Map<String, String> lists = new HashMap<>();
        for (ParameterModel parameter : table().request().parameters()) {
            if (parameter.value() instanceof ValueModel.FromParent value) {
                parents.put(value, values(parameter, value, sent));
            } else if (parameter.value() instanceof ValueModel.Option option && isList(option)) {
                lists.put(option.option(), element(parameter, option, sent));
            }
        }
        Asked asked = new Asked(parents, lists);
        if (!data.kinship().hasParent(asked)) {
            throw Gone.of(table(), parents.values().toString());
        }
        return asked;
    }

    private static Set<String> values(ParameterModel parameter, ValueModel.FromParent value, SentRequest sent) {
        List<JsonValue> found = value.batch() == null
                ? SentValues.of(parameter, sent).stream().toList()
                : SentValues.several(parameter, new ListModel(value.join()), sent);
        Set<String> all = new LinkedHashSet<>();
        found.forEach(each -> all.add(each.scalar().orElse("")));
        if (all.isEmpty() || all.contains("")) {
            throw new Refusal(400, "Parameter `" + parameter.name() + "` is missing");
        }
        if (value.batch() != null && found.size() > value.batch()) {
            throw new Refusal(
                    400,
                    "Parameter `" + parameter.name() + "` has " + found.size() + " values; at most " + value.batch());
        }
        return all;
    }

    private String element(ParameterModel parameter, ValueModel.Option option, SentRequest sent) {
        List<String> known = list(option).orElseThrow().values(options.getOrDefault(option.option(), ""));
        String text = SentValues.of(parameter, sent).flatMap(JsonValue::scalar).orElse("");
        if (!known.contains(text)) {
            throw new Refusal(400, "Parameter `" + parameter.name() + "` must be one of " + known + ", found " + text);
        }
        return text;
    }

    private TableModel table() {
        return data.model();
    }
}
