package dev.tributary.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import dev.tributary.processor.diagnostic.Origin;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.generator.GeneratedNames;
import dev.tributary.processor.generator.Registrations;
import dev.tributary.processor.reader.SourceReader;
import dev.tributary.processor.writer.FileWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Registers the connectors and data sources of all descriptors; uses nothing of these but their names. */
@AutoService(Processor.class)
public final class ServiceRegistrationProcessor extends AbstractProcessor {
    private final TreeMap<String, TypeElement> descriptors = new TreeMap<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(SourceReader.SOURCE);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        annotations.forEach(annotation -> round.getElementsAnnotatedWith(annotation)
                .forEach(element -> {
                    if (element instanceof TypeElement type) {
                        descriptors.put(type.getQualifiedName().toString(), type);
                    }
                }));
        if (round.processingOver() && !descriptors.isEmpty() && !round.errorRaised()) {
            List<GeneratedNames> names = descriptors.values().stream()
                    .map(type -> new GeneratedNames(ClassName.get(type)))
                    .toList();
            FileWriter writer = new FileWriter(processingEnv.getFiler());
            Registrations.of(names).forEach(file -> writer.write(file, descriptors.values()));
            descriptors.values().forEach(this::checkModule);
        }
        return false;
    }

    private void checkModule(TypeElement type) {
        Report report = new Report();
        ModuleCheck.check(
                processingEnv.getElementUtils().getModuleOf(type),
                Origin.of(type),
                Registrations.providers(new GeneratedNames(ClassName.get(type))),
                report);
        report.flush(processingEnv.getMessager());
    }
}
