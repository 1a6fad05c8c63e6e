package dev.tributary.processor.validation;

import dev.tributary.model.ErrorModel;
import dev.tributary.model.HeaderModel;
import dev.tributary.model.OptionModel;
import dev.tributary.model.ReferenceModel;
import dev.tributary.model.SourceModel;
import dev.tributary.processor.definition.BodyDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.OptionDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the model of a source that has no mistakes. */
final class SourceAssembler {
    private final SourceDefinition source;

    SourceAssembler(SourceDefinition source) {
        this.source = source;
    }

    ValidatedSource assemble(String connectorClass) {
        List<ValidatedTable> tables = source.tables().parallelStream()
                .map(table -> new TableAssembler(source, table).assemble())
                .toList();
        SourceModel model = new SourceModel(
                SourceModel.VERSION,
                source.name().value(),
                source.displayName(),
                source.description(),
                connectorClass,
                source.baseUrl().value(),
                headers(source.headers()),
                references(),
                options(),
                CredentialsAssembler.assemble(source.credentials()),
                errors(),
                Limits.models(source.limits()),
                source.check().map(Checks::model).orElse(null),
                Hooks.models(source.hooks()),
                tables.stream().map(ValidatedTable::model).toList());
        return new ValidatedSource(model, source.type(), Hooks.types(source.hooks()), tables);
    }

    /** In the order in which they count, where they disagree. */
    private List<ReferenceModel> references() {
        return source.references().stream()
                .map(reference -> new ReferenceModel(
                        reference.url().value(),
                        ReferenceModel.Kind.valueOf(reference.kind()),
                        ReferenceModel.Confidence.valueOf(reference.confidence()),
                        reference.checked().map(Located::value).orElse(null),
                        reference.conflict()))
                .sorted(Comparator.comparing(ReferenceModel::kind))
                .toList();
    }

    static List<HeaderModel> headers(List<Located<String>> headers) {
        return headers.stream()
                .map(header -> new HeaderModel(
                        Headers.name(header.value()),
                        Headers.value(header).orElseThrow().value()))
                .toList();
    }

    /** The declared options, then those that templates name; {@code base_url} is built in. */
    private List<OptionModel> options() {
        Set<String> secrets =
                Templates.names(source.credentials().all().stream().flatMap(auth -> auth.secrets().stream()));
        Set<String> chosen = CredentialsAssembler.ofMethodsAlone(source);
        Set<String> undeclared = Templates.names(Templates.all(source).stream());
        List<OptionModel> options = new ArrayList<>();
        for (OptionDefinition option : source.options()) {
            String name = option.name().value();
            undeclared.remove(name);
            options.add(option(
                    option, option.required() && !chosen.contains(name), option.secret() || secrets.contains(name)));
        }
        undeclared.remove(SourceModel.BASE_URL_OPTION);
        for (String name : undeclared) {
            options.add(
                    new OptionModel(name, "", !chosen.contains(name), null, null, List.of(), secrets.contains(name)));
        }
        return options;
    }

    /** The declared errors; a GraphQL response that tells of errors is one, whatever data it has besides. */
    private List<ErrorModel> errors() {
        boolean graph = source.tables().stream()
                .flatMap(table -> table.bodies().stream())
                .anyMatch(BodyDefinition.GraphQl.class::isInstance);
        return Stream.concat(
                        Errors.models(source.errors()).stream(),
                        graph
                                ? Stream.of(new ErrorModel(
                                        List.of(200),
                                        "/errors",
                                        null,
                                        ErrorModel.Action.FAIL,
                                        "the query failed: {/errors/0/message}"))
                                : Stream.<ErrorModel>of())
                .toList();
    }

    /** A table's option. */
    static OptionModel option(OptionDefinition option) {
        return option(option, option.required(), false);
    }

    private static OptionModel option(OptionDefinition option, boolean required, boolean secret) {
        // Of a list of allowed values, all are read where none is chosen.
        Optional<String> all = option.each() && !option.allowed().isEmpty()
                ? Optional.of(String.join(",", option.allowed()))
                : Optional.empty();
        Optional<String> defaultValue =
                option.defaultValue().map(Located::value).or(() -> all);
        return new OptionModel(
                option.name().value(),
                option.description(),
                required && defaultValue.isEmpty(),
                defaultValue.orElse(null),
                option.pattern().map(Located::value).orElse(null),
                option.allowed(),
                secret,
                option.each(),
                OptionTypes.of(option.kind()),
                option.kind().isList());
    }
}
