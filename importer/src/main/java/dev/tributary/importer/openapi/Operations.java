package dev.tributary.importer.openapi;

import dev.tributary.importer.api.Endpoint;
import dev.tributary.importer.api.Parameter;
import dev.tributary.importer.api.Parameter.Place;
import dev.tributary.importer.json.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The requests that a document describes. */
final class Operations {
    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final List<String> SUCCESSES = List.of("200", "2XX", "2xx", "default", "203", "206", "201");

    private final References references;
    private final SchemaShapes shapes;
    private final Examples examples;
    private final Node paths;
    private final String home;

    /** @param home the address of the server that the source is read from */
    Operations(References references, Node paths, String home) {
        this.home = home;
        this.references = references;
        this.shapes = new SchemaShapes(references);
        this.examples = new Examples(references);
        this.paths = paths;
    }

    /** How many there are, of all methods. */
    int count() {
        int count = 0;
        for (String path : paths.names()) {
            Node item = references.follow(paths.get(path));
            count += (int) METHODS.stream().filter(item::has).count();
        }
        return count;
    }

    /** Those that read JSON. */
    List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        Set<String> requests = new HashSet<>();
        for (String path : paths.names()) {
            Node item = references.follow(paths.get(path));
            Node operation = references.follow(item.get("get"));
            if (operation.isObject()
                    && isAtHome(item.get("servers"))
                    && isAtHome(operation.get("servers"))
                    && requests.add(request(path))) {
                endpoint(request(path), item, operation).ifPresent(endpoints::add);
            }
        }
        return endpoints;
    }

    /** The path as it is asked for: some documents tell several answers of one request apart by fragments. */
    private static String request(String path) {
        return path.replaceAll("#.*$", "");
    }

    /** Whether a request goes to the source's own address: credentials go nowhere else. */
    private boolean isAtHome(Node servers) {
        return servers.elements().isEmpty()
                || servers.elements().stream()
                        .anyMatch(each -> each.get("url").textOrEmpty().equals(home));
    }

    private Optional<Endpoint> endpoint(String path, Node item, Node operation) {
        Node responses = operation.get("responses");
        for (String status : SUCCESSES) {
            Node response = references.follow(responses.get(status));
            Optional<Node> json = json(response.get("content"));
            if (json.isPresent()) {
                return Optional.of(new Endpoint(
                        path.startsWith("/") ? path.substring(1) : path,
                        operation.get("operationId").textOrEmpty(),
                        operation
                                .get("summary")
                                .text()
                                .filter(text -> !text.isBlank())
                                .or(() -> operation.get("description").text())
                                .orElse(""),
                        operation.get("deprecated").isTrue(),
                        parameters(item, operation),
                        examples.complete(shapes.of(json.get().get("schema")), json.get()),
                        response.get("headers").names().stream().anyMatch("Link"::equalsIgnoreCase),
                        responses.has("401")));
            }
        }
        return Optional.empty();
    }

    private static Optional<Node> json(Node content) {
        return content.names().stream()
                .filter(type -> type.toLowerCase(Locale.ROOT).contains("json") || type.equals("*/*"))
                .map(content::get)
                .filter(media -> media.get("schema").isObject())
                .findFirst();
    }

    private List<Parameter> parameters(Node item, Node operation) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        List<Node> all = new ArrayList<>(item.get("parameters").elements());
        all.addAll(operation.get("parameters").elements());
        for (Node each : all) {
            Node node = references.follow(each);
            parameter(node)
                    .ifPresent(parameter -> parameters.put(parameter.place() + " " + parameter.name(), parameter));
        }
        return List.copyOf(parameters.values());
    }

    private Optional<Parameter> parameter(Node node) {
        Optional<Place> place = switch (node.get("in").textOrEmpty()) {
            case "path" -> Optional.of(Place.PATH);
            case "query" -> Optional.of(Place.QUERY);
            case "header" -> Optional.of(Place.HEADER);
            default -> Optional.empty();
        };
        Node schema = references.follow(node.get("schema"));
        Node values = references.follow(schema.get("items"));
        return place.map(where -> new Parameter(
                node.get("name").textOrEmpty(),
                where,
                where == Place.PATH || node.get("required").isTrue(),
                node.get("description").textOrEmpty(),
                shapes.of(node.get("schema")),
                schema.get("enum").isArray()
                        ? schema.get("enum").texts()
                        : values.get("enum").texts(),
                schema.get("default").text(),
                schema.get("minimum").whole(),
                schema.get("maximum").whole(),
                !node.get("explode").isFalse()));
    }
}
