package dev.tributary.connection;

import dev.tributary.connection.FileOption.Place;
import dev.tributary.runtime.environment.TokenHome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A refresh token that stands in a connections file.
 *
 * @param file the file, perhaps by a symbolic link
 * @param at where in the file
 */
record TokenInFile(Path file, Place at) implements TokenHome {

    @Override
    public String place() {
        return PlaceName.of("file", real().toString());
    }

    private Path real() {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }

    @Override
    public String name() {
        return "`" + at.option() + "` of connection `" + at.entry() + "` in " + file;
    }

    @Override
    public Optional<String> read() throws IOException {
        try {
            return literal(ConnectionsFile.read(file));
        } catch (ConnectionException | IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The text that stands at the place; empty where there is no such place, or a reference. */
    private Optional<String> literal(ConnectionsFile connections) {
        return node(connections).flatMap(node -> {
            List<Reference.Part> parts = Reference.parts(node.getValue());
            return parts.size() == 1 && parts.get(0) instanceof Reference.Text text
                    ? Optional.of(text.text())
                    : Optional.empty();
        });
    }

    private Optional<ScalarNode> node(ConnectionsFile connections) {
        return connections.names().contains(at.entry())
                ? Optional.ofNullable(connections.options(at.entry()).get(at.option()))
                : Optional.empty();
    }

    @Override
    public void replace(String last, String next) throws IOException {
        Path real = file.toRealPath();
        WholeFile whole = WholeFile.read(real);
        try {
            ConnectionsFile before = ConnectionsFile.of(file, whole.text());
            Optional<ScalarNode> node = node(before);
            if (node.isEmpty() || !literal(before).equals(Optional.of(last))) {
                throw new IOException("another value stands there by now");
            }
            String text = YamlScalar.replaced(whole.text(), node.get(), Reference.escaped(next));
            requireOnlyChange(before, ConnectionsFile.of(file, text), next);
            whole.replaceBy(text.getBytes(StandardCharsets.UTF_8));
        } catch (ConnectionException | IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** However the file is written, it says the same as before but for the token. */
    private void requireOnlyChange(ConnectionsFile before, ConnectionsFile after, String next) throws IOException {
        Map<Place, String> expected = values(before);
        expected.replaceAll((place, value) -> isSame(before, place) ? Reference.escaped(next) : value);
        if (!values(after).equals(expected)) {
            throw new IOException("the way in which it is written cannot be changed safely; write the token in quotes");
        }
    }

    /** Whether a place has the token: its own, or one with an alias of YAML, which stands for the same node. */
    private boolean isSame(ConnectionsFile connections, Place place) {
        return place.equals(at)
                || node(connections)
                        .filter(node ->
                                node.equals(connections.options(place.entry()).get(place.option())))
                        .isPresent();
    }

    private static Map<Place, String> values(ConnectionsFile connections) {
        Map<Place, String> values = new LinkedHashMap<>();
        for (String entry : connections.names()) {
            values.put(new Place(entry, ""), connections.source(entry) + "\n" + connections.secretScope(entry));
            connections.options(entry).forEach((option, node) -> values.put(new Place(entry, option), node.getValue()));
        }
        return values;
    }
}
