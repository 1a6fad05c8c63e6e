package dev.tributary.processor.reader;

import dev.tributary.processor.definition.BodyDefinition;
import dev.tributary.processor.definition.ComposedDefinition;
import dev.tributary.processor.definition.IncrementalDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.ParameterDefinition;
import dev.tributary.processor.definition.RequestDefinition;
import dev.tributary.processor.definition.RoleDefinition;
import dev.tributary.processor.definition.RowsDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.TypeDefinition;
import dev.tributary.processor.diagnostic.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Reads methods that describe tables. */
final class TableReader {
    private final Elements elements;
    private final Member member;
    private final Annotations annotations;
    private final PaginationReader paginations;
    private final ParameterReader parameters;
    private final RowReader rows;
    private final HookReader hooks;
    private final RequestReader retrofit;
    private final ResponseReader responses;

    TableReader(Elements elements, Member member, Annotations annotations, RowReader rows, HookReader hooks) {
        this.elements = elements;
        this.member = member;
        this.annotations = annotations;
        this.paginations = new PaginationReader(annotations);
        this.parameters = new ParameterReader(annotations, paginations);
        this.rows = rows;
        this.hooks = hooks;
        this.retrofit = new RequestReader(annotations);
        this.responses = new ResponseReader(annotations);
    }

    /** Empty for a method that says neither what its rows are for nor a request. */
    Optional<TableDefinition> read() {
        ExecutableElement method = member.method();
        Optional<Annotation> table = annotations.ours(method, "Table");
        List<RequestDefinition> requests = retrofit.requests(method);
        List<RoleDefinition> roles = RoleReader.read(annotations, method, member.prefix());
        if (roles.isEmpty() && requests.isEmpty()) {
            return Optional.empty();
        }
        Origin origin = annotations.origin(method);
        String javaName = method.getSimpleName().toString();
        Javadoc javadoc = Javadoc.of(method, elements);
        List<ParameterDefinition> read = new ArrayList<>();
        for (int i = 0; i < method.getParameters().size(); i++) {
            VariableElement parameter = method.getParameters().get(i);
            read.add(parameters.read(
                    parameter, member.type().getParameterTypes().get(i), javadoc.parameter(parameter.getSimpleName())));
        }
        return Optional.of(new TableDefinition(
                javaName,
                origin,
                roles.isEmpty() ? List.of(new RoleDefinition.Table(origin)) : roles,
                table.flatMap(said -> said.optionalText("name"))
                        .orElseGet(() -> new Located<>(member.prefix() + Names.snakeCase(javaName), origin)),
                Stream.of(member.description(), javadoc.text())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" ")),
                table.map(said -> said.texts("primaryKey")).orElseGet(List::of),
                table.map(said -> said.constant("ingestion")).orElseGet(() -> new Located<>("DERIVED", origin)),
                requests,
                retrofit.headers(method),
                read,
                bodies(method),
                texts(method),
                annotations.ours(method, "ExportJob").map(JobReader::read),
                rows(member.type().getReturnType()),
                annotations.ours(method, "Incremental").map(TableReader::incremental),
                responses.errors(method),
                responses.limits(method),
                hooks.read(method),
                paginations.defaults(method)));
    }

    private List<BodyDefinition> bodies(ExecutableElement method) {
        return Stream.<Optional<? extends BodyDefinition>>of(
                        annotations
                                .ours(method, "JsonBody")
                                .map(body -> new BodyDefinition.Json(body.text("value"), body.origin())),
                        annotations
                                .ours(method, "GraphQL")
                                .map(query -> new BodyDefinition.GraphQl(query.text("value"), query.origin())))
                .<BodyDefinition>flatMap(Optional::stream)
                .toList();
    }

    private List<ComposedDefinition> texts(ExecutableElement method) {
        return annotations.repeated(method, "Template").stream()
                .map(text -> new ComposedDefinition(
                        text.text("into"),
                        text.texts("parts"),
                        text.text("join").value(),
                        text.text("suffix").value(),
                        text.constant("quote"),
                        text.origin()))
                .toList();
    }

    private RowsDefinition rows(TypeMirror type) {
        TypeDefinition read = rows.read(type);
        TypeDefinition row = read instanceof TypeDefinition.ListOf list ? list.element() : read;
        return row instanceof TypeDefinition.Nested nested
                ? new RowsDefinition.Rows(nested.row())
                : new RowsDefinition.Other(ColumnTypeReader.text(type));
    }

    private static IncrementalDefinition incremental(Annotation incremental) {
        return new IncrementalDefinition(
                incremental.texts("cursor"),
                incremental.constant("order"),
                incremental.flag("clientFilter") ? Optional.of(incremental.origin("clientFilter")) : Optional.empty(),
                incremental.optionalText("lookback"),
                incremental.optionalText("lag"),
                incremental.optionalText("resolution"),
                incremental.optionalText("window"),
                incremental.optionalText("watermark"),
                incremental.flag("textOrder") ? Optional.of(incremental.origin("textOrder")) : Optional.empty(),
                incremental.origin());
    }
}
