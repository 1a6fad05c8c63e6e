package dev.tributary.processor.generator;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The files by which {@link java.util.ServiceLoader} finds what was generated. */
public final class Registrations {

    /** Registers the factories and the data sources, in the order given. */
    public static List<GeneratedFile> of(List<GeneratedNames> names) {
        return List.of(
                file(Types.CONNECTOR_FACTORY, names, GeneratedNames::factory),
                file(Types.DATA_SOURCE_REGISTER, names, GeneratedNames::dataSource));
    }

    /** The generated classes of a descriptor, by the services that they provide. */
    public static Map<ClassName, ClassName> providers(GeneratedNames names) {
        return Map.of(Types.CONNECTOR_FACTORY, names.factory(), Types.DATA_SOURCE_REGISTER, names.dataSource());
    }

    private static GeneratedFile file(
            ClassName service, List<GeneratedNames> names, Function<GeneratedNames, ClassName> provider) {
        return new GeneratedFile.ResourceFile(
                "META-INF/services/" + service.reflectionName(),
                names.stream()
                        .map(each -> provider.apply(each).reflectionName() + "\n")
                        .collect(Collectors.joining()));
    }

    private Registrations() {}
}
