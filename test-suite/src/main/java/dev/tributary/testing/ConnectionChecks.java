package dev.tributary.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tributary.model.LimitModel;
import dev.tributary.model.OptionModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.error.AuthenticationException;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.error.OptionException;
import dev.tributary.simulator.SimulatedSource;
import dev.tributary.simulator.http.RequestRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** T13 and T16: what holds for all requests of a connection. */
final class ConnectionChecks {
    /** What credentials are called that are not the connection's own. */
    static final String WRONG = "wrong";

    /** T13, as far as the descriptor declares a check of the connection. */
    static void check(Check check, LakeflowConnect connector, ConnectorFactory factory) {
        SourceModel model = check.simulation().source().model();
        assumeTrue(model.check() != null, () -> "Nothing is declared that would check a connection to " + model.name());
        connector.check();
        Map<String, String> wrong = wrong(check.source());
        String expected = "an AuthenticationException of a check with wrong credentials";
        String fix = "does the check ask for something that only the right credentials may see?";
        try (LakeflowConnect stranger =
                factory.connect(wrong, check.simulation().environment())) {
            stranger.check();
        } catch (AuthenticationException e) {
            return;
        } catch (RuntimeException e) {
            throw check.failure(expected, e.toString(), fix, e);
        }
        throw check.failure(expected, "an answer", fix, null);
    }

    /** The connection's options with other secrets. */
    static Map<String, String> wrong(TestedSource source) {
        Map<String, String> options = new HashMap<>(source.connectionOptions());
        List<String> secrets = source.model().options().stream()
                .filter(OptionModel::secret)
                .map(OptionModel::name)
                .filter(options::containsKey)
                .toList();
        assumeTrue(!secrets.isEmpty(), () -> source.model().name() + " has no credentials that could be wrong");
        options.replaceAll((name, value) -> secrets.contains(name) ? wrong(value) : value);
        return options;
    }

    /** T13, of right credentials. */
    static void firstPage(Check check, LakeflowConnect connector) {
        SimulatedSource source = check.simulation().source();
        String table = source.model().listed().get(0).name();
        try (TableRead read =
                connector.readTable(table, Offset.START, ReadOptions.allColumns(source.tableOptions(table)))) {
            check.require(
                    read.next(),
                    "rows of `" + table + "`, read with the credentials of this method",
                    "none",
                    "does the method send all that the source wants?");
        }
    }

    /** Another text of the same form, so that a key is still one. */
    private static String wrong(String value) {
        int middle = value.length() / 2;
        char other = value.charAt(middle) == 'x' ? 'y' : 'x';
        return value.substring(0, middle) + other + value.substring(middle + 1);
    }

    /** T13, of wrong credentials: one clear error, after one request at most of each kind. */
    static void refused(Check check, ConnectorFactory factory) {
        SimulatedSource source = check.simulation().source();
        Map<String, String> wrong = wrong(check.source());
        String table = source.model().listed().get(0).name();
        String expected = "one clear error for wrong credentials, and no request that is tried again";
        String fix = "no @OnError may take a refusal for something that passes";
        try (LakeflowConnect stranger =
                        factory.connect(wrong, check.simulation().environment());
                TableRead read =
                        stranger.readTable(table, Offset.START, ReadOptions.allColumns(source.tableOptions(table)))) {
            throw check.failure(expected, read.next() ? "a row" : "no rows", fix, null);
        } catch (AuthenticationException | OptionException e) {
            // A HEAD asks for the time alone.
            long asked = source.requests().stream()
                    .filter(request -> !request.method().equals("HEAD"))
                    .count();
            check.require(
                    asked <= 1 && source.tokenRequests().size() <= 1,
                    expected,
                    asked + " requests, and " + source.tokenRequests().size() + " to the token endpoint",
                    fix);
        } catch (ConnectorException e) {
            throw check.failure(expected, e.toString(), fix, e);
        }
    }

    /** T13, of a token that ends while a table is read: it is renewed once, and nothing is lost. */
    static void renewed(TableUnderTest table) {
        Check check = table.check();
        SimulatedSource source = check.simulation().source();
        assumeTrue(source.issuesTokens(), () -> source.model().name() + " gives no tokens that could end");
        int rows = table.rows().size();
        int read = 0;
        int tokens;
        try (LakeflowConnect run = check.simulation().connect();
                TableRead rest = run.readTable(table.name(), Offset.START, ReadOptions.allColumns(table.options()))) {
            read += rest.next() ? 1 : 0;
            tokens = source.tokenRequests().size();
            source.endTokens();
            while (rest.next()) {
                read++;
            }
        }
        int renewals = source.tokenRequests().size() - tokens;
        check.require(
                read == rows && renewals <= 1,
                rows + " rows, though the token ends in the middle, and one request for another",
                read + " rows, and " + renewals + " requests for tokens",
                "a refused token must be renewed, and the request be made again");
    }

    /** T16. */
    static void limits(TableUnderTest table) {
        SourceModel model = table.check().simulation().source().model();
        boolean counted = Stream.concat(model.limits().stream(), table.model().limits().stream())
                .anyMatch(ConnectionChecks::isCounted);
        assumeTrue(counted, () -> "No limit is declared that counts the requests of `" + table.name() + "`");
        table.read(Offset.START);
        List<String> refused = table.check().simulation().source().requests().stream()
                .filter(request -> request.status() == 429)
                .map(RequestRecord::toString)
                .toList();
        table.check()
                .requireNone(
                        refused,
                        "no request that the source has to refuse, since it announces its limits",
                        advice(model, table.model()));
    }

    /** Names the annotations, as they are written. */
    private static String advice(SourceModel source, TableModel table) {
        List<String> declared = Stream.concat(
                        source.limits().stream()
                                .filter(ConnectionChecks::isCounted)
                                .map(limit -> written(limit) + " of the descriptor"),
                        table.limits().stream()
                                .filter(ConnectionChecks::isCounted)
                                .map(limit -> written(limit) + " of the table"))
                .toList();
        return "the source counts by " + String.join(" and ", declared)
                + ": is that what it allows, and are these the places where it says what is left, and until when?";
    }

    private static String written(LimitModel limit) {
        return Stream.of(
                        Optional.of("requests = " + limit.requests()).filter(member -> limit.requests() > 0),
                        Optional.ofNullable(limit.per()).map(per -> "per = \"" + per + "\""),
                        Optional.ofNullable(limit.remaining()).map(place -> "remaining = \"" + place + "\""),
                        Optional.ofNullable(limit.reset()).map(place -> "reset = \"" + place + "\""),
                        Optional.ofNullable(limit.restoreRate()).map(rate -> "restoreRate = \"" + rate + "\""),
                        Optional.ofNullable(limit.cost()).map(place -> "cost = \"" + place + "\""))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", ", "@RateLimit(", ")"));
    }

    private static boolean isCounted(LimitModel limit) {
        return limit.requests() > 0 || limit.remaining() != null;
    }

    private ConnectionChecks() {}
}
