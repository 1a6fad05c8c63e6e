package dev.tributary.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tributary.model.SourceModel;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.error.AuthenticationException;
import dev.tributary.runtime.error.OptionException;
import java.util.Map;

/** T13 of a real source: it sees wrong credentials once, lest it locks an account. */
final class RealCredentialChecks {

    /** T13, as far as the descriptor declares a check of the connection; wrong credentials are another check's. */
    static void check(Check check, LakeflowConnect connector) {
        SourceModel model = check.source().model();
        assumeTrue(model.check() != null, () -> "Nothing is declared that would check a connection to " + model.name());
        connector.check();
    }

    /** T13, of wrong credentials: one clear error, after one request at most. */
    static void refused(Check check, LakeflowConnect connector) {
        RealSource source = (RealSource) check.source();
        Map<String, String> wrong = ConnectionChecks.wrong(source);
        String table = source.model().listed().get(0).name();
        String expected = "one clear error for wrong credentials, and no request that is tried again";
        String fix =
                "no @OnError may take a refusal for something that passes; where the source answers strangers, too,"
                        + " declare @Check";
        try (LakeflowConnect stranger = source.connectStranger(wrong);
                TableRead read =
                        stranger.readTable(table, Offset.START, ReadOptions.allColumns(source.tableOptions(table)))) {
            throw check.failure(expected, read.next() ? "a row" : "no rows", fix, null);
        } catch (AuthenticationException | OptionException e) {
            long asked = source.requests().stream()
                    .filter(request -> !request.startsWith("HEAD "))
                    .count();
            check.require(asked <= 1, expected, asked + " requests", fix);
        } catch (RuntimeException e) {
            throw check.failure(expected, e.toString(), fix, e);
        }
    }

    private RealCredentialChecks() {}
}
