package dev.tributary.model.json;

import dev.tributary.model.AuthMethodModel;
import dev.tributary.model.AuthModel;
import dev.tributary.model.CheckModel;
import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.Encoding;
import dev.tributary.model.ErrorModel;
import dev.tributary.model.FirstTokenModel;
import dev.tributary.model.HeaderModel;
import dev.tributary.model.HookModel;
import dev.tributary.model.IncrementalModel;
import dev.tributary.model.IngestionType;
import dev.tributary.model.JobModel;
import dev.tributary.model.LimitModel;
import dev.tributary.model.ListModel;
import dev.tributary.model.OptionModel;
import dev.tributary.model.OptionType;
import dev.tributary.model.PageEnd;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.ParameterModel;
import dev.tributary.model.PayloadModel;
import dev.tributary.model.RecordsModel;
import dev.tributary.model.ReferenceModel;
import dev.tributary.model.RequestModel;
import dev.tributary.model.RoleModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.SourceOrder;
import dev.tributary.model.TableModel;
import dev.tributary.model.TextModel;
import dev.tributary.model.TimeFormat;
import dev.tributary.model.TombstoneModel;
import dev.tributary.model.TypeMappingModel;
import dev.tributary.model.ValueModel;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Models of every shape, be they sensible or not. */
final class Models {
    private enum Several {
        NO,
        EACH,
        LIST
    }

    static Arbitrary<SourceModel> any() {
        Arbitrary<List<HeaderModel>> headers =
                Combinators.combine(text(), text()).as(HeaderModel::new).list().ofMaxSize(2);
        Arbitrary<CheckModel> checks = Combinators.combine(requests(), text().injectNull(0.5), errors())
                .as(CheckModel::new);
        return Combinators.combine(
                        text(), headers, options(), auths(), errors(), limits(), checks.injectNull(0.5), tables())
                .as((text, header, options, auths, errors, limits, check, tables) -> new SourceModel(
                        SourceModel.VERSION,
                        text,
                        text,
                        text,
                        text,
                        text,
                        header,
                        references(text),
                        options,
                        auths,
                        errors,
                        limits,
                        check,
                        hooks(text),
                        tables));
    }

    private static Arbitrary<List<ErrorModel>> errors() {
        return Combinators.combine(
                        number().list().ofMaxSize(2),
                        text().injectNull(0.5),
                        text().injectNull(0.5),
                        Arbitraries.of(ErrorModel.Action.values()),
                        text())
                .as(ErrorModel::new)
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<List<LimitModel>> limits() {
        Arbitrary<String> place = text().injectNull(0.5);
        return Combinators.combine(number(), duration().injectNull(0.5), place, place, place, place, number())
                .as(LimitModel::new)
                .list()
                .ofMaxSize(2);
    }

    private static List<ReferenceModel> references(String text) {
        return Arrays.stream(ReferenceModel.Kind.values())
                .flatMap(kind -> Arrays.stream(ReferenceModel.Confidence.values())
                        .map(confidence -> new ReferenceModel(
                                text,
                                kind,
                                confidence,
                                confidence == ReferenceModel.Confidence.HIGH ? null : text,
                                text)))
                .toList();
    }

    private static List<HookModel> hooks(String name) {
        return Arrays.stream(HookModel.Step.values())
                .map(step -> new HookModel(step, name))
                .toList();
    }

    private static Arbitrary<String> text() {
        return Arbitraries.strings().ofMaxLength(6);
    }

    private static Arbitrary<Boolean> flag() {
        return Arbitraries.of(true, false);
    }

    private static Arbitrary<Integer> number() {
        return Arbitraries.integers();
    }

    private static Arbitrary<Instant> instant() {
        return Arbitraries.longs().between(-62_000_000_000L, 250_000_000_000L).map(Instant::ofEpochSecond);
    }

    private static Arbitrary<Duration> duration() {
        return Arbitraries.longs().between(0, Integer.MAX_VALUE).map(Duration::ofMillis);
    }

    private static Arbitrary<List<OptionModel>> options() {
        return Combinators.combine(
                        text(),
                        flag(),
                        text().injectNull(0.3),
                        text().injectNull(0.3),
                        text().list().ofMaxSize(2),
                        flag(),
                        Arbitraries.of(OptionType.values()),
                        Arbitraries.of(Several.values()))
                .as((text, required, fallback, pattern, allowed, secret, type, several) -> new OptionModel(
                        text,
                        text,
                        required,
                        fallback,
                        pattern,
                        allowed,
                        secret,
                        several == Several.EACH,
                        type,
                        several == Several.LIST))
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<List<AuthModel>> auths() {
        Arbitrary<AuthModel> choices = Combinators.combine(
                        text(), flag(), AuthModels.any().list().ofMaxSize(2))
                .as((text, preferred, auth) -> new AuthMethodModel(text, text, preferred, auth))
                .list()
                .ofMaxSize(2)
                .map(AuthModel.Choice::new);
        return Arbitraries.oneOf(AuthModels.any(), choices).list().ofMaxSize(3);
    }

    private static Arbitrary<TimeFormat> formats() {
        Arbitrary<TimeFormat> simple = Arbitraries.oneOf(
                Arbitraries.of(
                        new TimeFormat.IsoInstant(),
                        new TimeFormat.EpochSeconds(),
                        new TimeFormat.EpochMillis(),
                        new TimeFormat.EpochMicros(),
                        new TimeFormat.DotNetDate()),
                text().map(TimeFormat.IsoLocal::new),
                text().map(TimeFormat.IsoDate::new),
                Combinators.combine(text(), text()).as(TimeFormat.Pattern::new));
        return Arbitraries.oneOf(simple, simple.list().ofMaxSize(3).map(TimeFormat.AnyOf::new));
    }

    private static Arbitrary<ValueModel> values() {
        return Arbitraries.oneOf(
                Combinators.combine(text(), formats().injectNull(0.5)).as(ValueModel.Option::new),
                text().map(ValueModel.DiscoveredColumns::new),
                text().map(ValueModel.TableName::new),
                Arbitraries.just(new ValueModel.PageToken()),
                Combinators.combine(formats(), instant().injectNull(0.5), flag())
                        .as(ValueModel.CursorStart::new),
                Combinators.combine(
                                text(),
                                number(),
                                Combinators.combine(text(), text())
                                        .as(FirstTokenModel::new)
                                        .injectNull(0.5))
                        .as(ValueModel.ChangeToken::new),
                Combinators.combine(text().injectNull(0.5), flag()).as(ValueModel.SequenceStart::new),
                Combinators.combine(formats(), flag()).as(ValueModel.CursorEnd::new),
                Combinators.combine(text(), text(), flag(), number().injectNull(0.5), text().injectNull(0.5))
                        .as(ValueModel.FromParent::new));
    }

    private static Arbitrary<PaginationModel> paginations() {
        Arbitrary<PaginationModel.PageSize> size = Combinators.combine(text(), number())
                .as(PaginationModel.PageSize::new)
                .injectNull(0.5);
        Arbitrary<String> place = text().injectNull(0.5);
        Arbitrary<PageEnd> end = Combinators.combine(place, place, place, place, flag(), number())
                .as(PageEnd::new);
        Arbitrary<List<String>> several = text().list().ofMaxSize(2);
        return Arbitraries.oneOf(
                Arbitraries.just(new PaginationModel.SinglePage()),
                Combinators.combine(text(), size, end).as(PaginationModel.LinkHeader::new),
                Combinators.combine(text(), size, end).as(PaginationModel.NextUrl::new),
                Combinators.combine(text(), number(), size, end).as(PaginationModel.PageNumber::new),
                Combinators.combine(text(), size, end).as(PaginationModel.Offset::new),
                Combinators.combine(text(), place, flag(), place, size, end).as(PaginationModel.Cursor::new),
                Combinators.combine(several, several, size, end).as(PaginationModel.Keyset::new));
    }

    private static Arbitrary<List<TextModel>> texts() {
        Arbitrary<TextModel.Piece> pieces =
                Arbitraries.oneOf(text().map(TextModel.Literal::new), values().map(TextModel.Inserted::new));
        Arbitrary<List<TextModel.Part>> parts =
                pieces.list().ofMaxSize(2).map(TextModel.Part::new).list().ofMaxSize(2);
        return Combinators.combine(text(), parts, text(), text(), Arbitraries.of(TextModel.Quote.values()))
                .as(TextModel::new)
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<ColumnType> types() {
        Arbitrary<ColumnType> leaves = Arbitraries.oneOf(
                Arbitraries.of(
                        new ColumnType.Int64(),
                        new ColumnType.Float64(),
                        new ColumnType.Bool(),
                        new ColumnType.Text(),
                        new ColumnType.Binary(),
                        new ColumnType.Variant(),
                        new ColumnType.Discovered()),
                formats().map(ColumnType.Timestamp::new),
                formats().injectNull(0.5).map(ColumnType.LocalTimestamp::new),
                formats().injectNull(0.5).map(ColumnType.Date::new),
                Combinators.combine(number(), number()).as(ColumnType.Decimal::new));
        return Arbitraries.recursive(
                () -> leaves,
                inner -> Arbitraries.oneOf(
                        inner.map(ColumnType.Array::new),
                        inner.map(ColumnType.Map::new),
                        columns(inner).map(ColumnType.Struct::new)),
                0,
                2);
    }

    private static Arbitrary<List<ColumnModel>> columns(Arbitrary<ColumnType> types) {
        Arbitrary<ColumnModel.Origin> origins = Arbitraries.oneOf(
                text().map(ColumnModel.Field::new),
                text().map(ColumnModel.At::new),
                Combinators.combine(text(), number()).as(ColumnModel.Outer::new),
                number().map(ColumnModel.MapKey::new),
                Arbitraries.just(new ColumnModel.Rest()),
                text().map(ColumnModel.FromOption::new),
                Combinators.combine(text(), text()).as(ColumnModel.FromParent::new),
                Combinators.combine(text(), text()).as(ColumnModel.FromFeed::new));
        return Combinators.combine(text(), types, flag(), origins, encodings().injectNull(0.5))
                .as((text, type, nullable, origin, encoding) ->
                        new ColumnModel(text, text, type, nullable, origin, encoding))
                .list()
                .ofMaxSize(3);
    }

    private static Arbitrary<Encoding> encodings() {
        Arbitrary<List<String>> words = text().list().ofMaxSize(2);
        return Arbitraries.oneOf(
                Arbitraries.of(new Encoding.JsonInText(), new Encoding.JsonAsText()),
                text().map(Encoding.Separated::new),
                text().map(Encoding.Captured::new),
                Combinators.combine(text(), text()).as(Encoding.Pairs::new),
                Combinators.combine(words, words).as(Encoding.Flag::new));
    }

    private static Arbitrary<RecordsModel> records() {
        Arbitrary<RecordsModel.Shape> shapes = Arbitraries.oneOf(
                Arbitraries.of(new RecordsModel.Objects(), new RecordsModel.Columnar()),
                text().map(RecordsModel.Matrix::new));
        return Combinators.combine(text(), shapes, payloads()).as(RecordsModel::new);
    }

    private static Arbitrary<PayloadModel> payloads() {
        Arbitrary<PayloadModel.Format> formats = Arbitraries.oneOf(
                Arbitraries.of(new PayloadModel.Json(), new PayloadModel.JsonLines(), new PayloadModel.Xml()),
                Combinators.combine(text(), text(), text()).as(PayloadModel.Csv::new));
        return Combinators.combine(formats, Arbitraries.of(PayloadModel.Compression.values()))
                .as(PayloadModel::new);
    }

    private static Arbitrary<RequestModel> requests() {
        Arbitrary<ParameterModel> parameters = Combinators.combine(
                        Arbitraries.of(ParameterModel.Place.values()),
                        text(),
                        flag(),
                        values(),
                        text().injectNull(0.5).map(ListModel::new).injectNull(0.5))
                .as(ParameterModel::new);
        return Combinators.combine(
                        text(),
                        Combinators.combine(text(), text())
                                .as(HeaderModel::new)
                                .list()
                                .ofMaxSize(2),
                        parameters.list().ofMaxSize(3),
                        text().injectNull(0.5),
                        texts(),
                        jobs().injectNull(0.5))
                .as((path, headers, sent, body, texts, job) ->
                        new RequestModel("GET", path, headers, sent, body, texts, job));
    }

    private static Arbitrary<JobModel> jobs() {
        Arbitrary<List<String>> words = text().list().ofMaxSize(2);
        return Combinators.combine(
                        text().list().ofSize(3),
                        words,
                        words,
                        words,
                        words,
                        text().injectNull(0.5),
                        text().injectNull(0.5),
                        duration())
                .as((texts, done, empty, failed, hosts, body, place, wait) -> new JobModel(
                        texts.get(0),
                        body,
                        texts.get(1),
                        done,
                        empty,
                        failed,
                        place,
                        body,
                        texts.get(2),
                        place,
                        hosts,
                        wait,
                        wait,
                        wait));
    }

    private record Changes(
            @Nullable IncrementalModel incremental,
            RoleModel role,
            @Nullable TombstoneModel tombstone) {}

    private static Arbitrary<RoleModel> roles() {
        Arbitrary<List<TypeMappingModel>> mappings = Combinators.combine(
                        text(), types(), encodings().injectNull(0.5))
                .as(TypeMappingModel::new)
                .list()
                .ofMaxSize(2);
        return Arbitraries.oneOf(
                Arbitraries.of(new RoleModel.Table(), new RoleModel.Listing()),
                text().map(RoleModel.Deletes::new),
                Arbitraries.just(new RoleModel.Found()),
                Combinators.combine(text(), text(), text().injectNull(0.5)).as(RoleModel.TableDiscovery::new),
                text().map(RoleModel.Detail::new),
                Combinators.combine(text(), text(), duration().injectNull(0.5)).as(RoleModel.ChangeFeed::new),
                Combinators.combine(text(), text()).as(RoleModel.Namespaces::new),
                Combinators.combine(text(), text(), text().injectNull(0.5), text().injectNull(0.5), mappings, types())
                        .as(RoleModel.Discovery::new));
    }

    private static Arbitrary<List<TableModel>> tables() {
        Arbitrary<TombstoneModel> tombstone = Combinators.combine(
                        text(), text().list().ofMaxSize(2))
                .as(TombstoneModel::new)
                .injectNull(0.5);
        Arbitrary<IncrementalModel> dated = Combinators.combine(
                        text(),
                        text().list().ofMaxSize(2),
                        Arbitraries.of(SourceOrder.values()),
                        duration(),
                        duration(),
                        duration().injectNull(0.5),
                        duration().injectNull(0.5))
                .as(IncrementalModel::new);
        Arbitrary<IncrementalModel> incremental = Combinators.combine(dated, text().injectNull(0.5), flag())
                .as((model, watermark, sequence) -> new IncrementalModel(
                        model.cursor(),
                        model.fallbacks(),
                        model.order(),
                        model.lookback(),
                        model.lag(),
                        model.resolution(),
                        model.window(),
                        watermark,
                        sequence));
        return Combinators.combine(
                        text(),
                        requests(),
                        options(),
                        paginations(),
                        columns(types()),
                        Arbitraries.of(IngestionType.values()),
                        Combinators.combine(incremental.injectNull(0.4), roles(), tombstone)
                                .as(Changes::new),
                        records())
                .as((text, request, options, pagination, columns, ingestion, changes, records) -> new TableModel(
                        text,
                        text,
                        changes.role(),
                        request,
                        options,
                        records,
                        pagination,
                        columns,
                        List.of(text),
                        ingestion,
                        changes.incremental(),
                        changes.tombstone(),
                        List.of(new ErrorModel(List.of(1, 2), text, text, ErrorModel.Action.SKIP, text)),
                        List.of(new LimitModel(1, null, text, text, text, text, 2)),
                        hooks(text)))
                .list()
                .ofMaxSize(2);
    }

    private Models() {}
}
