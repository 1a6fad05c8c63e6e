package dev.tributary.processor.generator;

import com.palantir.javapoet.ClassName;
import dev.tributary.document.Document;
import dev.tributary.document.SourceDocuments;
import dev.tributary.model.SourceModel;
import dev.tributary.model.json.ModelFile;
import dev.tributary.model.json.WritesFile;
import dev.tributary.model.write.WritesModel;
import dev.tributary.processor.validation.ValidatedSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** All that is generated, for a descriptor, for one with mistakes, and for a conformance test. */
public final class Generators {
    private final JavaSources sources;

    /** @param jdkAnnotation whether {@code javax.annotation.processing.Generated} is visible to generated code */
    public Generators(boolean jdkAnnotation) {
        this.sources = new JavaSources(jdkAnnotation);
    }

    /** Everything for a descriptor, always in the same order; the files are made side by side. */
    public List<GeneratedFile> generate(ValidatedSource source) {
        GeneratedNames names = new GeneratedNames(source.type());
        Schemas schemas = new Schemas(source, names);
        Decoders decoders = new Decoders(source, names);
        List<Supplier<GeneratedFile>> files = new ArrayList<>();
        files.add(() -> new ConnectorGenerator(sources, names).generate(source, schemas, decoders));
        files.add(() -> new DataSourceGenerator(sources, names).generate(source.type()));
        schemas.classes()
                .forEach((name, tables) -> files.add(() -> sources.holder(
                        name, source.type(), List.of(), text -> SchemaGenerator.write(schemas, tables, text))));
        decoders.classes()
                .forEach((name, within) -> files.add(() -> sources.holder(
                        name,
                        source.type(),
                        within.stream()
                                .map(decoder -> decoder.name().simpleName())
                                .toList(),
                        text -> within.forEach(decoder -> DecoderGenerator.write(decoder, text)))));
        files.add(() -> new GeneratedFile.ResourceFile(
                SourceModel.resourceName(source.model().name()), ModelFile.write(source.model())));
        SourceDocuments.inParts(source.model())
                .forEach(part -> files.add(() -> resource(source.model().name(), part.get())));
        return files.parallelStream().map(Supplier::get).toList();
    }

    private static GeneratedFile resource(String source, Document document) {
        return new GeneratedFile.ResourceFile(SourceDocuments.resourceName(source, document.name()), document.text());
    }

    /** The signatures alone, so that the code that names a connector does not hide the mistake in its descriptor. */
    public List<GeneratedFile> generateStub(ClassName descriptor) {
        GeneratedNames names = new GeneratedNames(descriptor);
        return List.of(
                new ConnectorGenerator(sources, names).generateStub(descriptor),
                new DataSourceGenerator(sources, names).generate(descriptor));
    }

    /** What tests write. */
    public GeneratedFile generateWrites(WritesModel writes) {
        return new GeneratedFile.ResourceFile(WritesModel.resourceName(writes.source()), WritesFile.write(writes));
    }

    /** The conformance test in a package, for a descriptor of those simple names and the source that it describes. */
    public GeneratedFile generateConformanceTest(
            String packageName,
            List<String> descriptor,
            String source,
            Optional<ClassName> counterpart,
            Map<String, String> leftOut) {
        return new ConformanceTestGenerator(sources)
                .generate(new GeneratedNames(packageName, descriptor), source, counterpart, leftOut);
    }
}
