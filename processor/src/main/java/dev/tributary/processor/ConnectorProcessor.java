package dev.tributary.processor;

import com.google.auto.service.AutoService;
import dev.tributary.model.SourceModel;
import dev.tributary.model.write.WritesModel;
import dev.tributary.processor.definition.ConformanceTestDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.diagnostic.Origin;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import dev.tributary.processor.generator.GeneratedFile;
import dev.tributary.processor.generator.GeneratedNames;
import dev.tributary.processor.generator.Generators;
import dev.tributary.processor.reader.ConformanceTestReader;
import dev.tributary.processor.reader.SourceReader;
import dev.tributary.processor.reader.UnresolvedTypeException;
import dev.tributary.processor.validation.Validator;
import dev.tributary.processor.writer.FileWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;

/**
 * Makes a connector of each {@code @Source}: reads the descriptor, checks it, generates, writes. Each file has one
 * originating element, the descriptor, so that incremental builds repeat only what they must.
 */
@AutoService(Processor.class)
public final class ConnectorProcessor extends AbstractProcessor {
    private final Validator validator = new Validator();
    private final Set<String> inSource = new HashSet<>();
    private final Map<String, SourceModel> models = new HashMap<>();
    private final Set<String> mistaken = new HashSet<>();
    private Set<String> deferred = new LinkedHashSet<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(SourceReader.SOURCE, ConformanceTestReader.CONFORMANCE_TEST);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!round.processingOver()) {
            ElementFilter.typesIn(round.getRootElements()).forEach(type -> inSource.add(name(type)));
            Set<String> again = deferred;
            deferred = new LinkedHashSet<>();
            again.forEach(name -> processAgain(processingEnv.getElementUtils().getTypeElement(name)));
            annotated(annotations, round, SourceReader.SOURCE).forEach(type -> guard(type, this::processSource));
            annotated(annotations, round, ConformanceTestReader.CONFORMANCE_TEST)
                    .forEach(type -> guard(type, this::processConformanceTest));
        }
        return false;
    }

    /** The compiler says which annotations it found; a search for others goes through all that was generated. */
    private static List<Element> annotated(
            Set<? extends TypeElement> found, RoundEnvironment round, String annotation) {
        return found.stream()
                .filter(type -> type.getQualifiedName().contentEquals(annotation))
                .<Element>flatMap(type -> round.getElementsAnnotatedWith(type).stream())
                .toList();
    }

    private void processAgain(TypeElement type) {
        boolean source = type.getAnnotationMirrors().stream()
                .anyMatch(mirror -> ((TypeElement) mirror.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(SourceReader.SOURCE));
        guard(type, source ? this::processSource : this::processConformanceTest);
    }

    /**
     * What names a type that does not exist waits for the next round, by its name; in the last round the compiler says
     * what is missing. Any other exception is our mistake.
     */
    private void guard(Element element, Consumer<TypeElement> step) {
        if (!(element instanceof TypeElement type)) {
            return;
        }
        try {
            step.accept(type);
        } catch (UnresolvedTypeException e) {
            deferred.add(name(type));
        } catch (UncheckedIOException e) {
            Report report = new Report();
            report.add(Rule.FILE, Origin.of(type), type.getSimpleName(), String.valueOf(e.getMessage()));
            report.flush(processingEnv.getMessager());
        } catch (RuntimeException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            processingEnv
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.ERROR,
                            "[T-INTERNAL] This is a mistake in Tributary, not in your code; please report it with this: "
                                    + trace,
                            element);
        }
    }

    private static String name(TypeElement type) {
        return type.getQualifiedName().toString();
    }

    private void processSource(TypeElement type) {
        SourceDefinition definition = new SourceReader(
                        processingEnv.getElementUtils(),
                        processingEnv.getTypeUtils(),
                        type,
                        outermost -> inSource.contains(name(outermost)))
                .read();
        Report report = new Report();
        String connector = new GeneratedNames(definition.type()).connector().reflectionName();
        List<GeneratedFile> files = validator
                .validate(definition, connector, report)
                .map(source -> {
                    models.put(source.model().name(), source.model());
                    return generators(type).generate(source);
                })
                .orElseGet(() -> {
                    mistaken.add(definition.name().value());
                    return generators(type).generateStub(definition.type());
                });
        report.flush(processingEnv.getMessager());
        files.forEach(file -> write(file, type));
    }

    private void processConformanceTest(TypeElement type) {
        ConformanceTestDefinition definition = new ConformanceTestReader(processingEnv.getElementUtils(), type).read();
        Report report = new Report();
        boolean valid = Validator.validate(
                definition,
                definition.source().filter(source -> !mistaken.contains(source)).flatMap(this::model),
                report);
        Optional<WritesModel> writes = definition
                .source()
                .filter(source -> !definition.writes().isEmpty() && !mistaken.contains(source))
                .flatMap(source -> Validator.validateWrites(definition, model(source), report));
        report.flush(processingEnv.getMessager());
        definition
                .source()
                .filter(source -> valid)
                .ifPresent(source -> write(
                        generators(type)
                                .generateConformanceTest(
                                        definition.packageName(),
                                        definition.descriptor(),
                                        source,
                                        definition.counterpart().map(ConformanceTestDefinition.Counterpart::type),
                                        reasons(definition)),
                        type));
        writes.ifPresent(model -> write(generators(type).generateWrites(model), type));
    }

    private static Map<String, String> reasons(ConformanceTestDefinition definition) {
        Map<String, String> reasons = new LinkedHashMap<>();
        definition
                .leftOut()
                .forEach(table ->
                        reasons.put(table.table().value(), table.reason().value()));
        return reasons;
    }

    private Optional<SourceModel> model(String source) {
        return Optional.ofNullable(models.get(source))
                .or(() -> new CompiledModels(processingEnv.getFiler()).read(source));
    }

    private Generators generators(TypeElement type) {
        Elements elements = processingEnv.getElementUtils();
        return new Generators(
                elements.getTypeElement(elements.getModuleOf(type), "javax.annotation.processing.Generated") != null);
    }

    private void write(GeneratedFile file, TypeElement origin) {
        new FileWriter(processingEnv.getFiler()).write(file, List.of(origin));
    }
}
