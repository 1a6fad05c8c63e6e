package dev.tributary.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tributary.model.LimitModel;
import dev.tributary.model.OptionModel;
import dev.tributary.model.SourceModel;
import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.AuthenticationException;
import dev.tributary.simulator.http.RequestRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** T13 and T16: what holds for all requests of a connection. */
final class ConnectionChecks {

    /** T13, as far as the descriptor declares a check of the connection. */
    static void check(Check check, LakeflowConnect connector, ConnectorFactory factory) {
        SourceModel model = check.simulation().source().model();
        assumeTrue(model.check() != null, () -> "Nothing is declared that would check a connection to " + model.name());
        connector.check();
        List<String> secrets = model.options().stream()
                .filter(OptionModel::secret)
                .map(OptionModel::name)
                .toList();
        assumeTrue(!secrets.isEmpty(), () -> model.name() + " has no credentials that could be wrong");
        Map<String, String> wrong = new HashMap<>(check.simulation().source().connectionOptions());
        wrong.replaceAll((name, value) -> secrets.contains(name) ? value + "-wrong" : value);
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
                        "does @RateLimit name the places where the source says what is left, and until when?");
    }

    private static boolean isCounted(LimitModel limit) {
        return limit.requests() > 0 || limit.remaining() != null;
    }

    private ConnectionChecks() {}
}
