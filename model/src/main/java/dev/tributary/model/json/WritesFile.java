package dev.tributary.model.json;

import dev.tributary.model.write.WritesModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The file that says what tests write into a source: {@code META-INF/tributary/<source>/writes.json}. */
public final class WritesFile {

    /** Writes a model, indented, in the order of the records' components, ending in a line feed. */
    public static String write(WritesModel model) {
        return RecordWriter.write(model) + "\n";
    }

    /**
     * Reads a model.
     *
     * @throws IllegalArgumentException if the text is no model of a version that this release knows
     */
    public static WritesModel read(String json) {
        return RecordReader.read(json, WritesModel.class, version -> {
            if (version != WritesModel.VERSION) {
                throw new IllegalArgumentException("The file of writes has format version " + version
                        + ", this release of Tributary reads version " + WritesModel.VERSION
                        + ". Compile the tests with the processor of the same release as the suite.");
            }
        });
    }

    /** The writes of a source on a class path, none where there is no such file. */
    public static WritesModel load(ClassLoader loader, String source) {
        String resource = WritesModel.resourceName(source);
        try (InputStream in = loader.getResourceAsStream(resource)) {
            return in == null ? WritesModel.none(source) : read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }

    private WritesFile() {}
}
