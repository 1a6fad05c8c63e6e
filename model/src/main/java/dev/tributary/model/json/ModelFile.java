package dev.tributary.model.json;

import dev.tributary.model.SourceModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The model file of a source: {@code META-INF/tributary/<source>/model.json}. */
public final class ModelFile {

    /** Writes a model, indented, in the order of the records' components, ending in a line feed. */
    public static String write(SourceModel model) {
        return RecordWriter.write(model) + "\n";
    }

    /**
     * Reads a model.
     *
     * @throws IllegalArgumentException if the text is no model of a version that this release knows
     */
    public static SourceModel read(String json) {
        return RecordReader.read(json, SourceModel.class, version -> {
            if (version != SourceModel.VERSION) {
                throw new IllegalArgumentException("The model file has format version " + version
                        + ", this release of Tributary reads version " + SourceModel.VERSION
                        + ". Compile the descriptor with the processor of the same release as the runtime.");
            }
        });
    }

    /**
     * Reads the model file of a source from a class path.
     *
     * @throws IllegalStateException if the class path has no such file
     */
    public static SourceModel load(ClassLoader loader, String source) {
        String resource = SourceModel.resourceName(source);
        try (InputStream in = loader.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The class path has no " + resource
                                + ", which the annotation processor writes beside the connector; compile the descriptor again.");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }

    private ModelFile() {}
}
