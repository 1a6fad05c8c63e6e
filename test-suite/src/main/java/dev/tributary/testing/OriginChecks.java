package dev.tributary.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tributary.model.HeaderModel;
import dev.tributary.model.OptionModel;
import dev.tributary.model.ParameterModel;
import dev.tributary.model.SourceModel;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.simulator.SimulatedSource;
import dev.tributary.simulator.fault.Fault;
import dev.tributary.simulator.fault.FaultOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** T12: what the source names of other origins is never asked with the source's credentials. */
final class OriginChecks {
    /** Headers that every client sends. */
    private static final Set<String> COMMON =
            Set.of("accept", "accept-encoding", "connection", "content-length", "content-type", "host", "user-agent");

    /** T12. */
    static void strangers(TableUnderTest table) {
        SimulatedSource source = table.check().simulation().source();
        assumeTrue(
                !source.model().auth().isEmpty()
                        || !source.model().authMethods().isEmpty(),
                () -> source.model().name() + " takes no credentials");
        try (Stranger stranger = new Stranger()) {
            List<Fault> faults =
                    List.of(new Fault.Elsewhere(stranger.origin()), new Fault.Redirect(stranger.origin() + "there"));
            for (Fault fault : faults) {
                source.faults().order(FaultOrder.next(fault).times(100));
                read(table);
                source.faults().clear();
                table.check()
                        .requireNone(
                                leaks(table, stranger.visits()),
                                "nothing but what every client sends, at an origin to which "
                                        + (fault instanceof Fault.Redirect ? "a redirect" : "a link") + " leads",
                                "a request takes credentials to the source's own origin only");
            }
        }
    }

    private static void read(TableUnderTest table) {
        try (LakeflowConnect run = table.check().simulation().connect()) {
            table.in(run).read(Offset.START);
        } catch (ConnectorException e) {
            // Whoever does not follow the source elsewhere may say so.
        }
    }

    private static List<String> leaks(TableUnderTest table, List<Stranger.Visit> visits) {
        SimulatedSource source = table.check().simulation().source();
        Set<String> known = new TreeSet<>(COMMON);
        source.model().headers().stream().map(HeaderModel::name).forEach(known::add);
        table.model().request().headers().stream().map(HeaderModel::name).forEach(known::add);
        table.model().request().parameters().stream().map(ParameterModel::name).forEach(known::add);
        Set<String> allowed = new TreeSet<>();
        known.forEach(name -> allowed.add(name.toLowerCase(Locale.ROOT)));
        List<String> secrets = secrets(source.model(), source.connectionOptions());
        List<String> leaks = new ArrayList<>();
        for (Stranger.Visit visit : visits) {
            visit.headers().keySet().stream()
                    .filter(name -> !allowed.contains(name.toLowerCase(Locale.ROOT)))
                    .map(name -> "the header `" + name + "`")
                    .forEach(leaks::add);
            if (secrets.stream().anyMatch(visit.target()::contains)) {
                leaks.add("a secret in the address");
            }
        }
        return leaks;
    }

    private static List<String> secrets(SourceModel model, Map<String, String> options) {
        return model.options().stream()
                .filter(OptionModel::secret)
                .map(option -> options.getOrDefault(option.name(), ""))
                .filter(value -> value.length() > 3)
                .toList();
    }

    private OriginChecks() {}
}
