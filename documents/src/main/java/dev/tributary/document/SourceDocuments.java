package dev.tributary.document;

import dev.tributary.model.SourceModel;
import java.util.List;
import java.util.function.Supplier;

/** All documents of a source. */
public final class SourceDocuments {

    /** The documents, always the same of the same model. */
    public static List<Document> of(SourceModel source) {
        return inParts(source).stream().map(Supplier::get).toList();
    }

    /** The documents, to be made by whoever has time for one, in the same order. */
    public static List<Supplier<Document>> inParts(SourceModel source) {
        return List.of(
                () -> new Document("source-api.md", new SourceApiDocument(source).text()),
                () -> new Document("connector.md", new ConnectorDocument(source).text()),
                () -> new Document("connector_spec.yaml", new ConnectorSpec(source).text()),
                () -> new Document("pipeline.yaml", ExamplePipeline.text(source)));
    }

    /** Where a document of a source lies on the class path. */
    public static String resourceName(String source, String document) {
        return "META-INF/tributary/" + source + "/" + document;
    }

    private SourceDocuments() {}
}
