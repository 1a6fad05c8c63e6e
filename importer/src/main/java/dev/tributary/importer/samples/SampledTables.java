package dev.tributary.importer.samples;

import dev.tributary.importer.api.Api;
import dev.tributary.importer.api.BaseUrl;
import dev.tributary.importer.api.Endpoint;
import dev.tributary.importer.api.Parameter;
import dev.tributary.importer.api.Shape;
import dev.tributary.importer.json.DocumentException;
import dev.tributary.importer.json.Node;
import dev.tributary.importer.table.Changes;
import dev.tributary.importer.table.Findings;
import dev.tributary.importer.table.Key;
import dev.tributary.importer.table.PageParameters;
import dev.tributary.importer.table.Pages;
import dev.tributary.importer.table.Table;
import dev.tributary.importer.table.TableFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The tables of an API of which answers are known. */
public final class SampledTables {
    private final Api api;
    private final List<Table> tables;

    /**
     * Finds the table of each sample.
     *
     * @throws DocumentException if a sample holds nothing that could be rows
     */
    public SampledTables(SampledApi sampled) {
        List<String> notes = new ArrayList<>();
        BaseUrl url = sampled.baseUrl()
                .map(each -> new BaseUrl(each, List.of()))
                .orElseGet(() -> {
                    notes.add("Nothing names the host, so that a connection gives it.");
                    return new BaseUrl(
                            "https://{host}",
                            List.of(new BaseUrl.Variable(
                                    "host", "The host of the API, such as api.example.com", Optional.empty())));
                });
        this.api = new Api(
                sampled.title(),
                "",
                List.of(),
                url,
                sampled.methods(),
                sampled.samples().size(),
                List.of(),
                notes);
        this.tables = sampled.samples().stream().map(this::table).toList();
    }

    /** What is known of the API as a whole. */
    public Api api() {
        return api;
    }

    /** A table for each sample, in their order. */
    public List<Table> tables() {
        return tables;
    }

    private Table table(Sample sample) {
        List<Node> bodies = sample.answers().stream().map(Answer::body).toList();
        Shapes.Inferred inferred = Shapes.of(bodies);
        Findings found = findings(sample, inferred.shape());
        Optional<Narrowed> narrowed = found.lists() == 0 ? Narrowed.of(inferred.shape(), bodies) : Optional.empty();
        if (narrowed.isPresent()) {
            found = findings(sample, narrowed.get().shape());
        }
        if (found.tables().isEmpty()) {
            throw new DocumentException("The samples of `" + sample.table() + "` make no table: "
                    + found.refused().stream()
                            .findFirst()
                            .map(each -> each.reason() + ".")
                            .orElse("they have no list of rows. A sample is an answer to a request for many rows, such "
                                    + "as [{...}, {...}] or {\"data\": [{...}, {...}]}."));
        }
        return completed(found.tables().get(0), sample, narrowed.map(Narrowed::guess), inferred.guesses());
    }

    private Findings findings(Sample sample, Shape answer) {
        Endpoint endpoint = new Endpoint(
                sample.path(),
                "",
                "",
                false,
                sample.query().entrySet().stream()
                        .filter(each -> isTime(each.getValue()) && !PageParameters.isPlaceOfPage(each.getKey()))
                        .map(each -> parameter(each.getKey(), each.getValue()))
                        .toList(),
                withoutPages(answer),
                false,
                false);
        return new TableFinder(new Api(
                        api.title(), "", List.of(), api.baseUrl(), api.methods(), 1, List.of(endpoint), List.of()))
                .find();
    }

    /** Values, not names, tell how pages follow: what only the names would say is left out. What has an id is one thing. */
    private static Shape withoutPages(Shape answer) {
        if (!(answer instanceof Shape.Struct struct)) {
            return answer;
        }
        return new Shape.Struct(
                struct.name(),
                struct.fields().stream()
                        .filter(each -> each.name().equals("id")
                                || each.shape() instanceof Shape.ListOf
                                || each.shape() instanceof Shape.Struct)
                        .map(each -> new Shape.Field(
                                each.name(), each.description(), each.required(), withoutPages(each.shape())))
                        .toList());
    }

    private static boolean isTime(String value) {
        Shape shape = Texts.shape(List.of(value));
        return shape instanceof Shape.Time || shape instanceof Shape.Day;
    }

    private static Parameter parameter(String name, String value) {
        return new Parameter(
                name,
                Parameter.Place.QUERY,
                false,
                "",
                Texts.shape(List.of(value)),
                List.of(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                false);
    }

    /** The table with what values say besides: its key, its pages, what is always sent. */
    private static Table completed(Table table, Sample sample, Optional<String> rowsGuess, List<String> shapeGuesses) {
        String rows = table.rows().pointer();
        SampledKey.Checked key = new SampledKey(sample.answers().stream()
                        .map(each -> Places.rows(each.body(), rows))
                        .toList())
                .check(table.key(), table.row(), table.single());
        SampledPages pageFinder = new SampledPages(sample, rows, last(key.key(), table));
        Pages pages = table.pages() instanceof Pages.NextUrl next ? next : pageFinder.find();
        List<String> guesses = new ArrayList<>();
        if (!sample.asked()) {
            guesses.add("The request is `GET " + sample.path() + "`.");
        }
        rowsGuess.ifPresent(guesses::add);
        table.guesses().stream()
                .filter(each -> !each.endsWith(" identifies a row.")
                        && !(rowsGuess.isPresent() && each.startsWith("The rows lie at ")))
                .forEach(guesses::add);
        key.guess().ifPresent(guesses::add);
        guesses.addAll(pageFinder.guesses());
        guesses.addAll(shapeGuesses);
        List<String> remarks = new ArrayList<>(table.remarks());
        sample.query().forEach((name, value) -> {
            if (isTime(value) && PageParameters.isPlaceOfPage(name)) {
                remarks.add("Not sent: " + name + ".");
            }
        });
        return new Table(
                sample.table(),
                table.endpoint(),
                table.path(),
                query(sample, pageFinder, table.changes()),
                table.rows(),
                table.row(),
                table.single(),
                key.key(),
                table.cursor(),
                table.changes(),
                pages,
                table.options(),
                table.links(),
                guesses,
                remarks);
    }

    private static Optional<String> last(Key key, Table table) {
        return key.path().isEmpty() || key.guessed() || table.single()
                ? Optional.empty()
                : Optional.of(String.join("/", key.path()));
    }

    /** What is always sent: what was asked, but for times, and for what asks for pages. */
    private static List<String> query(Sample sample, SampledPages pages, Optional<Changes> changes) {
        return sample.query().entrySet().stream()
                .filter(each -> !pages.asks(each.getKey(), each.getValue()) && !isTime(each.getValue()))
                .filter(each -> changes.filter(since -> since.since().name().equals(each.getKey()))
                        .isEmpty())
                .map(each -> Address.encoded(each.getKey()) + "=" + Address.encoded(each.getValue()))
                .toList();
    }
}
