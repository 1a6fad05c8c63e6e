package dev.tributary.testing;

import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.error.ConnectorException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** S2 and S3: what holds for the connector as a whole. */
final class SourceChecks {
    private static final String UNKNOWN = "no_such_table";

    /** S2. */
    static void tables(Check check, LakeflowConnect connector, List<TableModel> models) {
        List<String> tables = connector.listTables();
        String fix = "each method with @Table is one table; rename one with @Table(name) if two are named alike";
        check.require(!tables.isEmpty(), "at least one table", "none", fix);
        Set<String> seen = new HashSet<>();
        for (String table : tables) {
            check.require(
                    seen.add(table.toLowerCase(Locale.ROOT)),
                    "each table once, without regard to case",
                    "`" + table + "` more than once in " + tables,
                    fix);
        }
        List<String> declared = models.stream().map(TableModel::name).toList();
        check.require(tables.equals(declared), "the descriptor's tables, " + declared, tables.toString(), fix);
    }

    /** S3. */
    static void unknownTable(Check check, LakeflowConnect connector) {
        refuses(check, "getTableSchema", () -> connector.getTableSchema(UNKNOWN, Map.of()));
        refuses(check, "readTableMetadata", () -> connector.readTableMetadata(UNKNOWN, Map.of()));
        refuses(
                check,
                "readTable",
                () -> Reading.of(connector.readTable(UNKNOWN, Offset.START, ReadOptions.allColumns(Map.of()))));
    }

    private static void refuses(Check check, String method, Runnable call) {
        String expected = "a ConnectorException from " + method + " that names the unknown table `" + UNKNOWN + "`";
        String fix = "a connector must know its tables before it asks the source";
        try {
            call.run();
        } catch (ConnectorException e) {
            check.require(
                    String.valueOf(e.getMessage()).contains(UNKNOWN), expected, "the message " + e.getMessage(), fix);
            return;
        } catch (RuntimeException e) {
            throw check.failure(expected, e.toString(), fix, e);
        }
        throw check.failure(expected, "an answer", fix, null);
    }

    private SourceChecks() {}
}
