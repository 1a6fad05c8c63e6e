package dev.tributary.processor.generator;

import com.palantir.javapoet.ClassName;
import dev.tributary.model.NamespacePath;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.processor.validation.ValidatedSource;
import dev.tributary.processor.validation.ValidatedTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Generates connectors: the wiring of tables, the Retrofit service, and the factory. The service lies within the
 * constructor, as compilers look at what is in a class again in each round, and into methods once.
 */
final class ConnectorGenerator {
    private static final String SERVICE = "Service";

    private final JavaSources sources;
    private final GeneratedNames names;

    ConnectorGenerator(JavaSources sources, GeneratedNames names) {
        this.sources = sources;
        this.names = names;
    }

    GeneratedFile generate(ValidatedSource source, Schemas schemas, Decoders decoders) {
        return connector(source.type(), interfaces(source.model()), text -> {
            openConstructor(source.model().name(), source.hooks(), text);
            List<ServiceMethod> methods = methods(source, text.imports());
            text.open("interface " + SERVICE);
            JavaText declarations = text.within();
            methods.forEach(method -> method.declare(declarations));
            text.append(declarations).close();
            text.line(SERVICE + " service = service(" + SERVICE + ".class);");
            for (int i = 0; i < methods.size(); i++) {
                ValidatedTable table = source.tables().get(i);
                List<String> arguments = new ArrayList<>(List.of(
                        JavaText.literal(table.model().name()),
                        schemas.reference(table, text.imports()),
                        decoders.reference(table, text.imports())));
                List<String> call = methods.get(i).call("service");
                arguments.add("values -> " + call.get(0));
                arguments.addAll(call.subList(1, call.size()));
                arguments.addAll(hooks(table.hooks(), text.imports()));
                text.statement("table(", arguments);
            }
            text.close();
            factory(source.model().name(), text);
        });
    }

    GeneratedFile generateStub(ClassName descriptor) {
        String source = "";
        return connector(descriptor, List.of(), text -> {
            openConstructor(source, List.of(), text);
            text.close();
            factory(source, text);
        });
    }

    private GeneratedFile connector(ClassName descriptor, List<ClassName> interfaces, Consumer<JavaText> members) {
        return sources.file(
                names.connector(),
                descriptor,
                List.of(SERVICE, names.factory().simpleName()),
                imports -> "public final class " + names.connector().simpleName() + " extends "
                        + imports.of(Types.REST_CONNECTOR)
                        + (interfaces.isEmpty()
                                ? ""
                                : interfaces.stream()
                                        .map(imports::of)
                                        .collect(Collectors.joining(", ", " implements ", ""))),
                members);
    }

    private static List<ClassName> interfaces(SourceModel source) {
        List<ClassName> interfaces = new ArrayList<>();
        if (source.tables().stream().map(TableModel::cursorEnd).anyMatch(end -> end.isPresent())) {
            interfaces.add(Types.SUPPORTS_PARTITIONED_STREAM);
        } else if (source.tables().stream()
                .anyMatch(table ->
                        table.incremental() == null && table.parents().findAny().isPresent())) {
            interfaces.add(Types.SUPPORTS_PARTITION);
        }
        if (!NamespacePath.of(source).isEmpty()) {
            interfaces.add(Types.SUPPORTS_NAMESPACES);
        }
        return interfaces;
    }

    private static List<ServiceMethod> methods(ValidatedSource source, Imports imports) {
        Set<String> taken = new HashSet<>();
        return source.tables().stream()
                .map(table -> new ServiceMethod(table, GeneratedNames.allocate(table.method(), taken), imports))
                .toList();
    }

    private void openConstructor(String source, List<ClassName> hooks, JavaText text) {
        List<String> arguments = new ArrayList<>(List.of(JavaText.literal(source), "options", "environment"));
        arguments.addAll(hooks(hooks, text.imports()));
        text.member()
                .javadoc("A connector for one run, with the connection's options by name.")
                .open("public " + names.connector().simpleName() + "(" + parameters(text) + ")")
                .statement("super(", arguments);
    }

    private static String parameters(JavaText text) {
        return text.type(Types.MAP) + "<String, String> options, " + text.type(Types.ENVIRONMENT) + " environment";
    }

    /** The parts of a further argument, where there are hooks. */
    private static List<String> hooks(List<ClassName> types, Imports imports) {
        List<String> parts = new ArrayList<>();
        types.forEach(type -> parts.add(imports.of(type) + "::new"));
        if (!parts.isEmpty()) {
            parts.set(0, imports.of(Types.HOOKS) + ".of(" + parts.get(0));
            int last = parts.size() - 1;
            parts.set(last, parts.get(last) + ")");
        }
        return parts;
    }

    private void factory(String source, JavaText text) {
        String connector = names.connector().simpleName();
        String factory = names.factory().simpleName();
        text.member()
                .javadoc("Makes {@link " + connector + "}s.")
                .open("public static final class " + factory + " implements " + text.type(Types.CONNECTOR_FACTORY))
                .javadoc("For {@link java.util.ServiceLoader}.")
                .open("public " + factory + "()")
                .close()
                .member()
                .line("@Override")
                .open("public String source()")
                .line("return " + JavaText.literal(source) + ";")
                .close()
                .member()
                .line("@Override")
                .open("public " + text.type(Types.LAKEFLOW_CONNECT) + " connect(" + parameters(text) + ")")
                .line("return new " + connector + "(options, environment);")
                .close()
                .close();
    }
}
