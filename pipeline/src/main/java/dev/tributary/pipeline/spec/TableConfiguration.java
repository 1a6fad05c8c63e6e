package dev.tributary.pipeline.spec;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads a {@code table_configuration}: what pipelines know, and among it the options of the table. */
final class TableConfiguration {
    private static final String SCD_TYPE = "scd_type";
    private static final String PRIMARY_KEYS = "primary_keys";
    private static final String SEQUENCE_BY = "sequence_by";
    private static final String CLUSTER_BY = "cluster_by";

    /** Keys of the public spec that must not be taken for options of the table. */
    private static final Set<String> KEYS = Set.of(SCD_TYPE, PRIMARY_KEYS, SEQUENCE_BY, CLUSTER_BY);

    static Optional<ScdType> scdType(YamlMapping configuration) {
        return configuration.text(SCD_TYPE).flatMap(text -> {
            Optional<ScdType> type = Arrays.stream(ScdType.values())
                    .filter(known -> known.name().equalsIgnoreCase(text))
                    .findFirst();
            if (type.isEmpty()) {
                configuration.mistaken(
                        SCD_TYPE,
                        "There is no scd_type `" + text + "`; there are " + Arrays.toString(ScdType.values()) + ".");
            }
            return type;
        });
    }

    static List<String> primaryKeys(YamlMapping configuration) {
        return configuration.texts(PRIMARY_KEYS);
    }

    static Optional<String> sequenceBy(YamlMapping configuration) {
        return configuration.text(SEQUENCE_BY);
    }

    static List<String> clusterBy(YamlMapping configuration) {
        return configuration.texts(CLUSTER_BY);
    }

    static Map<String, String> options(YamlMapping configuration) {
        Map<String, String> options = new TreeMap<>();
        for (String key : configuration.keys()) {
            if (!KEYS.contains(key)) {
                configuration.text(key).ifPresent(value -> options.put(key, value));
            }
        }
        return options;
    }

    private TableConfiguration() {}
}
