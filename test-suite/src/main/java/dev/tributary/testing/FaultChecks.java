package dev.tributary.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tributary.model.ErrorModel;
import dev.tributary.model.HookModel;
import dev.tributary.model.OptionModel;
import dev.tributary.model.PayloadModel;
import dev.tributary.model.SourceModel;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.simulator.SimulatedSource;
import dev.tributary.simulator.fault.Fault;
import dev.tributary.simulator.fault.FaultOrder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** T7 and T12: requests that fail, and what is said of them. */
final class FaultChecks {
    /** T7. */
    static void faults(TableUnderTest table) {
        SimulatedSource source = table.check().simulation().source();
        int rows = table.rows().size();
        Set<List<String>> keys = ReadChecks.identities(table, table.rows());
        int requests;
        int before = source.requests().size();
        try (LakeflowConnect run = table.check().simulation().connect()) {
            table.in(run).rows();
            requests = source.requests().size() - before;
        }
        List<Fault> faults = faults(table.check(), table);
        for (int i = 0; i < faults.size(); i++) {
            for (int request = 0; request < requests; request++) {
                if (Thorough.IS_ON || request == i % requests) {
                    survive(table, faults.get(i), request, rows, keys);
                }
            }
        }
    }

    private static void survive(TableUnderTest table, Fault fault, int request, int rows, Set<List<String>> keys) {
        Check check = table.check();
        SimulatedSource source = check.simulation().source();
        source.faults().order(FaultOrder.next(fault).after(request));
        try (LakeflowConnect run = check.simulation().connect()) {
            Reading reading = table.in(run).read(Offset.START);
            Set<List<String>> delivered = ReadChecks.identities(table, reading.rows());
            check.require(
                    reading.rows().size() == rows && delivered.equals(keys),
                    "the " + rows + " rows although request " + (request + 1) + " meets " + fault
                            + ", or an error that says so",
                    reading.rows().size() + " rows",
                    "a page that fails must be asked for again or fail the read; it is not the end");
        } catch (ConnectorException e) {
            // Whoever is told can read again: nothing has moved.
        } catch (RuntimeException e) {
            throw check.failure(
                    "the rows, or a ConnectorException, as request " + (request + 1) + " meets " + fault,
                    e.toString(),
                    "what a source sends must not be taken for granted",
                    e);
        } finally {
            source.faults().clear();
        }
    }

    /** Faults that the descriptor does not give another meaning. */
    private static List<Fault> faults(Check check, TableUnderTest table) {
        SourceModel source = check.simulation().source().model();
        List<ErrorModel> declared = Stream.concat(table.model().errors().stream(), source.errors().stream())
                .toList();
        List<Fault> faults = new ArrayList<>();
        for (int status : new int[] {429, 500, 502, 503}) {
            boolean hasMeaning =
                    declared.stream().anyMatch(error -> error.statuses().contains(status));
            if (!hasMeaning) {
                faults.add(new Fault.Status(status, null));
                faults.add(new Fault.Status(status, Duration.ofSeconds(2)));
            }
        }
        faults.add(new Fault.Disconnect());
        faults.add(new Fault.TruncatedBody());
        boolean hooked = Stream.concat(table.model().hooks().stream(), source.hooks().stream())
                .anyMatch(hook -> hook.step() == HookModel.Step.EXTRACT);
        if (table.model().records().payload().format() instanceof PayloadModel.Json && !hooked) {
            faults.add(new Fault.StrangeBody("application/json", "{\"data\": [{\"id\": 1, "));
            faults.add(new Fault.StrangeBody("text/html", "<html><body>Please log in</body></html>"));
            faults.add(new Fault.StrangeBody("application/json", ""));
        }
        return faults;
    }

    /** T12, of what is said of a response that repeats the credentials, and of one that never comes. */
    static void secrets(TableUnderTest table) {
        Check check = table.check();
        SimulatedSource source = check.simulation().source();
        Map<String, String> options = source.connectionOptions();
        List<String> secrets = source.model().options().stream()
                .filter(OptionModel::secret)
                .map(OptionModel::name)
                .flatMap(name -> Stream.ofNullable(options.get(name)))
                .filter(value -> value.length() > 3)
                .toList();
        assumeTrue(!secrets.isEmpty(), () -> source.model().name() + " has no secrets");
        String repeated = "{\"message\": \"cannot use " + String.join(" and ", secrets) + "\", ";
        for (Fault fault : List.of(
                new Fault.StrangeBody("application/json", repeated),
                new Fault.Status(500, null),
                new Fault.Disconnect())) {
            source.faults().order(FaultOrder.next(fault).times(100));
            Optional<String> said = said(table);
            source.faults().clear();
            check.requireNone(
                    secrets.stream()
                            .filter(secret ->
                                    said.filter(text -> text.contains(secret)).isPresent())
                            .map(secret -> "one of " + secret.length() + " letters")
                            .toList(),
                    "no secret in what is said of " + fault.getClass().getSimpleName(),
                    "what is said must go through the connection's redaction");
        }
    }

    private static Optional<String> said(TableUnderTest table) {
        try (LakeflowConnect run = table.check().simulation().connect()) {
            table.in(run).rows();
            return Optional.empty();
        } catch (RuntimeException e) {
            StringWriter text = new StringWriter();
            e.printStackTrace(new PrintWriter(text));
            return Optional.of(text.toString());
        }
    }

    private FaultChecks() {}
}
