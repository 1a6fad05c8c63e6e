package dev.tributary.simulator.http;

import dev.tributary.model.OptionModel;
import dev.tributary.model.ParameterModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.ValueModel;
import dev.tributary.simulator.data.Asked;
import dev.tributary.simulator.data.SimulatedTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okhttp3.HttpUrl;

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
    Asked asked(HttpUrl address, Headers sent, Map<String, String> path) {
        Map<ValueModel.FromParent, Set<String>> parents = new HashMap<>();
        Map<String, String> lists = new HashMap<>();
        for (ParameterModel parameter : table().request().parameters()) {
            if (parameter.value() instanceof ValueModel.FromParent value) {
                parents.put(value, values(parameter, value, address, sent, path));
            } else if (parameter.value() instanceof ValueModel.Option option && isList(option)) {
                lists.put(option.option(), element(parameter, option, address, sent, path));
            }
        }
        Asked asked = new Asked(parents, lists);
        if (!data.kinship().hasParent(asked)) {
            throw new Refusal(404, "Not Found: nothing here has " + parents.values());
        }
        return asked;
    }

    private static Set<String> values(
            ParameterModel parameter,
            ValueModel.FromParent value,
            HttpUrl address,
            Headers sent,
            Map<String, String> path) {
        String text = TableEndpoint.find(parameter, address, sent, path);
        if (text == null || text.isEmpty()) {
            throw new Refusal(400, "Parameter `" + parameter.name() + "` is missing");
        }
        if (value.batch() == null) {
            return Set.of(text);
        }
        List<String> all = new ArrayList<>();
        if (value.join() != null) {
            all.addAll(List.of(text.split(Pattern.quote(value.join()), -1)));
        } else {
            address.queryParameterValues(parameter.name()).forEach(each -> all.add(String.valueOf(each)));
        }
        if (all.size() > value.batch()) {
            throw new Refusal(
                    400,
                    "Parameter `" + parameter.name() + "` has " + all.size() + " values; at most " + value.batch());
        }
        return new LinkedHashSet<>(all);
    }

    private String element(
            ParameterModel parameter,
            ValueModel.Option option,
            HttpUrl address,
            Headers sent,
            Map<String, String> path) {
        String text = TableEndpoint.find(parameter, address, sent, path);
        List<String> known = list(option).orElseThrow().values(options.getOrDefault(option.option(), ""));
        if (text == null || !known.contains(text)) {
            throw new Refusal(400, "Parameter `" + parameter.name() + "` must be one of " + known + ", found " + text);
        }
        return text;
    }

    private TableModel table() {
        return data.model();
    }
}
