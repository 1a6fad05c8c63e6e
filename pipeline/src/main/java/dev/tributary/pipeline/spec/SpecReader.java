package dev.tributary.pipeline.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a pipeline spec from YAML, and collects all that is wrong with it. */
final class SpecReader {
    private static final Set<String> SPEC = Set.of("connection_name", "objects");
    private static final Set<String> OBJECT = Set.of("table");
    private static final Set<String> TABLE = Set.of(
            "source_table", "destination_catalog", "destination_schema", "destination_table", "table_configuration");

    private final Mistakes mistakes;

    private SpecReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    static PipelineSpec read(String yaml, String origin) {
        SpecReader reader = new SpecReader(new Mistakes(origin));
        Optional<PipelineSpec> spec = reader.compose(yaml).flatMap(reader::spec);
        return spec.filter(read -> reader.mistakes.isEmpty()).orElseThrow(reader.mistakes::exception);
    }

    private Optional<Node> compose(String yaml) {
        try {
            Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(yaml);
            if (root.isEmpty()) {
                mistakes.add(1, "The spec is empty.");
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            mistakes.add(line, "This is no YAML: " + e.getProblem() + ".");
            return Optional.empty();
        } catch (YamlEngineException e) {
            mistakes.add(1, "This is no YAML: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<PipelineSpec> spec(Node root) {
        Optional<YamlMapping> mapping = YamlMapping.of(root, "The spec", mistakes);
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        YamlMapping spec = mapping.get();
        spec.requireKnown(SPEC);
        Optional<String> connection = spec.requiredText("connection_name");
        List<TableSpec> tables = new ArrayList<>();
        Map<String, Integer> destinations = new LinkedHashMap<>();
        for (Node object : spec.requiredList("objects")) {
            table(object, connection).ifPresent(table -> {
                Integer other = destinations.putIfAbsent(table.destination(), Mistakes.line(object));
                if (other != null) {
                    mistakes.add(
                            Mistakes.line(object),
                            "The destination `" + table.destination() + "` is that of line " + other
                                    + " already. Give one of them another destination_table.");
                }
                tables.add(table);
            });
        }
        return mistakes.isEmpty() ? connection.map(name -> new PipelineSpec(name, tables)) : Optional.empty();
    }

    private Optional<TableSpec> table(Node node, Optional<String> connection) {
        return YamlMapping.of(node, "An object", mistakes).flatMap(object -> {
            object.requireKnown(OBJECT);
            return object.requiredMapping("table").flatMap(table -> table(table, connection));
        });
    }

    private Optional<TableSpec> table(YamlMapping table, Optional<String> connection) {
        table.requireKnown(TABLE);
        Optional<String> source = table.requiredText("source_table");
        Optional<String> schema = table.text("destination_schema").or(() -> connection);
        Optional<YamlMapping> configuration = table.mapping("table_configuration");
        Optional<ScdType> scdType = configuration.flatMap(TableConfiguration::scdType);
        List<String> keys = configuration.map(TableConfiguration::primaryKeys).orElse(List.of());
        Optional<String> sequence = configuration.flatMap(TableConfiguration::sequenceBy);
        List<String> clusters = configuration.map(TableConfiguration::clusterBy).orElse(List.of());
        Map<String, String> options =
                configuration.map(TableConfiguration::options).orElse(Map.of());
        Optional<String> catalog = table.text("destination_catalog");
        Optional<String> destination = table.text("destination_table").or(() -> source);
        if (source.isEmpty() || schema.isEmpty() || destination.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> names = new LinkedHashMap<>();
        catalog.ifPresent(name -> names.put("destination_catalog", name));
        names.put("destination_schema", schema.get());
        names.put("destination_table", destination.get());
        names.values().removeIf(TableSpec::isPathName);
        names.forEach((key, name) -> table.mistaken(
                key,
                "The " + key + " `" + name + "` is no name for a directory:"
                        + " use letters, digits, `_` and `-`, and begin with a letter or digit."));
        if (!names.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TableSpec(
                source.get(), catalog, schema.get(), destination.get(), scdType, keys, sequence, clusters, options));
    }
}
