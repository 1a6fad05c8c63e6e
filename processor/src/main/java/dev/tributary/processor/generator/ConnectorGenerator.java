package dev.tributary.processor.generator;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tributary.model.NamespacePath;
import dev.tributary.model.TableModel;
import dev.tributary.processor.validation.ValidatedSource;
import dev.tributary.processor.validation.ValidatedTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Generates connectors: the wiring of tables, the Retrofit service, and the factory. */
final class ConnectorGenerator {
    private static final ParameterizedTypeName OPTIONS =
            ParameterizedTypeName.get(Types.MAP, ClassName.get(String.class), ClassName.get(String.class));

    private final JavaSources sources;
    private final GeneratedNames names;

    ConnectorGenerator(JavaSources sources, GeneratedNames names) {
        this.sources = sources;
        this.names = names;
    }

    GeneratedFile generate(ValidatedSource source, Schemas schemas, Decoders decoders) {
        ClassName service = names.connector().nestedClass("Service");
        TypeSpec.Builder methods = TypeSpec.interfaceBuilder(service).addModifiers(Modifier.PRIVATE);
        MethodSpec.Builder constructor = constructor(source.model().name(), source.hooks())
                .addStatement("$T service = service($T.class)", service, service);
        Set<String> taken = new HashSet<>();
        for (ValidatedTable table : source.tables()) {
            ServiceMethod method = new ServiceMethod(table, GeneratedNames.allocate(table.method(), taken));
            methods.addMethod(method.declaration());
            constructor.addStatement(
                    "table($S, $L, $T::new,\nvalues -> service.$L$L)",
                    table.model().name(),
                    schemas.reference(table),
                    decoders.of(table),
                    method.call(),
                    hooks(table.hooks()));
        }
        TypeSpec.Builder connector = connector(source.type());
        if (source.model().tables().stream().map(TableModel::cursorEnd).anyMatch(end -> end.isPresent())) {
            connector.addSuperinterface(Types.SUPPORTS_PARTITIONED_STREAM);
        } else if (source.model().tables().stream()
                .anyMatch(table ->
                        table.incremental() == null && table.parents().findAny().isPresent())) {
            connector.addSuperinterface(Types.SUPPORTS_PARTITION);
        }
        if (!NamespacePath.of(source.model()).isEmpty()) {
            connector.addSuperinterface(Types.SUPPORTS_NAMESPACES);
        }
        connector
                .addMethod(constructor.build())
                .addType(methods.build())
                .addType(factory(source.model().name()));
        return sources.file(names.connector(), connector);
    }

    GeneratedFile generateStub(ClassName descriptor) {
        String source = "";
        return sources.file(
                names.connector(),
                connector(descriptor)
                        .addMethod(constructor(source, List.of()).build())
                        .addType(factory(source)));
    }

    private TypeSpec.Builder connector(ClassName descriptor) {
        return TypeSpec.classBuilder(names.connector())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("Generated from {@link $T}; do not edit.\n", descriptor)
                .superclass(Types.REST_CONNECTOR);
    }

    private static MethodSpec.Builder constructor(String source, List<ClassName> hooks) {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("A connector for one run, with the connection's options by name.\n")
                .addParameter(OPTIONS, "options")
                .addParameter(Types.ENVIRONMENT, "environment")
                .addStatement("super($S, options, environment$L)", source, hooks(hooks));
    }

    /** A further argument, where there are hooks. */
    private static CodeBlock hooks(List<ClassName> types) {
        return types.isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.of(
                        ",$W$T.of($L)",
                        Types.HOOKS,
                        types.stream()
                                .map(type -> CodeBlock.of("$T::new", type))
                                .collect(CodeBlock.joining(",$W")));
    }

    private TypeSpec factory(String source) {
        return TypeSpec.classBuilder(names.factory())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Makes {@link $T}s.\n", names.connector())
                .addSuperinterface(Types.CONNECTOR_FACTORY)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("For {@link java.util.ServiceLoader}.\n")
                        .build())
                .addMethod(MethodSpec.methodBuilder("source")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addStatement("return $S", source)
                        .build())
                .addMethod(MethodSpec.methodBuilder("connect")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(Types.LAKEFLOW_CONNECT)
                        .addParameter(OPTIONS, "options")
                        .addParameter(Types.ENVIRONMENT, "environment")
                        .addStatement("return new $T(options, environment)", names.connector())
                        .build())
                .build();
    }
}
