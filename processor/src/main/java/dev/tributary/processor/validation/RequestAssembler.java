package dev.tributary.processor.validation;

import dev.tributary.model.HeaderModel;
import dev.tributary.model.ListModel;
import dev.tributary.model.OptionModel;
import dev.tributary.model.ParameterModel;
import dev.tributary.model.ParameterModel.Place;
import dev.tributary.model.RequestModel;
import dev.tributary.model.TextModel;
import dev.tributary.model.TimeFormat;
import dev.tributary.model.ValueModel;
import dev.tributary.processor.definition.ComposedDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.ParameterDefinition;
import dev.tributary.processor.definition.ParameterDefinition.Kind;
import dev.tributary.processor.definition.PlaceDefinition;
import dev.tributary.processor.definition.RequestDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import dev.tributary.processor.definition.WireFormatDefinition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** Makes the model of a request that has no mistakes. */
final class RequestAssembler {
    private final SourceDefinition source;
    private final TableDefinition table;
    private final List<HeaderModel> headers;
    private final Optional<WireFormatDefinition> defaultFormat;

    /** @param headers the fixed headers */
    RequestAssembler(
            SourceDefinition source,
            TableDefinition table,
            List<HeaderModel> headers,
            Optional<WireFormatDefinition> defaultFormat) {
        this.source = source;
        this.table = table;
        this.headers = headers;
        this.defaultFormat = defaultFormat;
    }

    RequestModel request() {
        RequestDefinition request = table.request().orElseThrow();
        return new RequestModel(
                request.method(),
                request.path().value(),
                headers,
                placed().stream().map(this::parameter).toList(),
                Bodies.of(table).map(body -> Bodies.fixed(body).toJson()).orElse(null),
                table.texts().stream().map(this::text).toList(),
                table.job().map(Jobs::model).orElse(null));
    }

    /** The names of the parameters, in the order of the request's. */
    List<String> parameters() {
        return placed().stream().map(ParameterDefinition::name).toList();
    }

    /** The table's options, and those of its ancestors. */
    List<OptionModel> options() {
        return InheritedOptions.of(source, table).stream()
                .map(SourceAssembler::option)
                .toList();
    }

    /** The parameters that are sent by themselves, not only within a text. */
    private List<ParameterDefinition> placed() {
        return table.parameters().stream()
                .filter(parameter -> Bodies.place(table, parameter).isPresent())
                .toList();
    }

    private ParameterModel parameter(ParameterDefinition parameter) {
        PlaceDefinition place = Bodies.place(table, parameter).orElseThrow();
        ValueModel value = value(parameter);
        ListModel list = list(parameter);
        if (place instanceof PlaceDefinition.Path path) {
            return new ParameterModel(Place.PATH, path.name().value(), path.encoded(), value, list);
        }
        if (place instanceof PlaceDefinition.Query query) {
            return new ParameterModel(Place.QUERY, query.name().value(), query.encoded(), value, list);
        }
        if (place instanceof PlaceDefinition.Body body) {
            return new ParameterModel(Place.BODY, body.pointer().value(), false, value, list);
        }
        return new ParameterModel(
                Place.HEADER, ((PlaceDefinition.Header) place).name().value(), false, value, list);
    }

    private static @Nullable ListModel list(ParameterDefinition parameter) {
        if (!parameter.kind().isList()) {
            return null;
        }
        ValueDefinition value = parameter.values().get(0);
        if (value instanceof ValueDefinition.DiscoveredColumns columns) {
            return new ListModel(columns.join().map(Located::value).orElse(null));
        }
        return value instanceof ValueDefinition.Option option
                ? new ListModel(option.join().map(Located::value).orElse(null))
                : null;
    }

    private ValueModel value(ParameterDefinition parameter) {
        TimeFormat format = TimeFormats.of(parameter.wireFormat().or(() -> defaultFormat));
        ValueDefinition value = parameter.values().get(0);
        if (value instanceof ValueDefinition.Option option) {
            return new ValueModel.Option(option.option().name().value(), parameter.kind() == Kind.TIME ? format : null);
        }
        if (value instanceof ValueDefinition.TableName name) {
            return new ValueModel.TableName(FoundTables.column(source, table, name));
        }
        if (value instanceof ValueDefinition.DiscoveredColumns columns) {
            return new ValueModel.DiscoveredColumns(
                    columns.join().map(Located::value).orElse(","));
        }
        if (value instanceof ValueDefinition.Token) {
            return new ValueModel.PageToken();
        }
        if (value instanceof ValueDefinition.Parent parent) {
            return new ValueModel.FromParent(
                    parent.table().value(),
                    parent.column().value(),
                    parent.changedOnly().value(),
                    parent.isBatched() ? parent.batch().value() : null,
                    parent.join().value().isEmpty() ? null : parent.join().value());
        }
        if (value instanceof ValueDefinition.ChangeToken token) {
            return ChangeTokens.model(token);
        }
        if (value instanceof ValueDefinition.Start start && parameter.kind() != Kind.TIME) {
            return new ValueModel.SequenceStart(
                    start.initial().map(Located::value).orElse(null), start.exclusive());
        }
        if (value instanceof ValueDefinition.Start start) {
            return new ValueModel.CursorStart(
                    format,
                    start.initial().map(Located::value).map(Instant::parse).orElse(null),
                    start.exclusive());
        }
        return new ValueModel.CursorEnd(format, ((ValueDefinition.End) value).exclusive());
    }

    private TextModel text(ComposedDefinition text) {
        return new TextModel(
                text.into().value(),
                text.parts().stream()
                        .filter(part -> !part.value().isEmpty())
                        .map(this::part)
                        .toList(),
                text.join(),
                text.suffix(),
                TextModel.Quote.valueOf(text.quote().value()));
    }

    private TextModel.Part part(Located<String> part) {
        List<TextModel.Piece> pieces = new ArrayList<>();
        int at = 0;
        for (MatchResult found :
                Texts.PLACEHOLDER.matcher(part.value()).results().toList()) {
            literal(part.value().substring(at, found.start()), pieces);
            pieces.add(new TextModel.Inserted(value(named(Texts.name(found)))));
            at = found.end();
        }
        literal(part.value().substring(at), pieces);
        return new TextModel.Part(pieces);
    }

    private static void literal(String text, List<TextModel.Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new TextModel.Literal(text));
        }
    }

    private ParameterDefinition named(String name) {
        return table.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
