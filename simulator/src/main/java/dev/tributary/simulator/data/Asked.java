package dev.tributary.simulator.data;

import dev.tributary.model.ValueModel;
import java.util.Map;
import java.util.Set;

/**
 * Whose rows a request asks for.
 *
 * @param parents the values of the parents' columns, several for a batch
 * @param options the values of the options that stand for several
 */
public record Asked(Map<ValueModel.FromParent, Set<String>> parents, Map<String, String> options) {

    /** For all rows there are. */
    public static final Asked EVERYTHING = new Asked(Map.of(), Map.of());

    public Asked {
        parents = Map.copyOf(parents);
        options = Map.copyOf(options);
    }
}
