package dev.tributary.cli.command;

import dev.tributary.cli.connection.CommandConnections;
import dev.tributary.cli.connection.ConnectionOptions;
import dev.tributary.cli.rows.RowPrinter;
import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.UserError;
import dev.tributary.connection.ResolvedConnection;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.Environments;
import java.util.Map;
import org.apache.spark.sql.types.StructType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tributary read}: straight from the source, without Spark's engine. */
@Command(name = "read", description = "Print rows of a table, straight from the source.")
public final class ReadCommand implements Runnable {
    /** After how many rows it is seen whether the reader of the output is still there: {@code head} goes early. */
    private static final int LISTENING = 100;

    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "SOURCE",
            completionCandidates = CompletionCommand.Sources.class,
            description = "The name of a source, or of a connection of the connections file.")
    private String source = "";

    @Parameters(
            index = "1",
            paramLabel = "TABLE",
            completionCandidates = CompletionCommand.Tables.class,
            description = "The table's name.")
    private String table = "";

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Stop after that many rows (default: ${DEFAULT-VALUE}); 0 for all.",
            defaultValue = "20")
    private long limit;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "json (an object a line), table or csv (default: ${DEFAULT-VALUE}).",
            defaultValue = "json")
    private RowPrinter.Format format = RowPrinter.Format.JSON;

    @Mixin
    private ConnectionOptions options = new ConnectionOptions();

    public ReadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        if (limit < 0) {
            throw UserError.usage("--limit is " + limit + ", but cannot be negative; 0 stands for all rows.");
        }
        ResolvedConnection connection = new CommandConnections(terminal).forTable(source, table, options);
        Environment environment = Environments.current().withListener(new ReadProgress(terminal));
        try (LakeflowConnect connector = connection.factory().connect(connection.connectionOptions(), environment)) {
            print(connector, connection.tableOptions());
        }
    }

    private void print(LakeflowConnect connector, Map<String, String> tableOptions) {
        StructType schema = connector.getTableSchema(table, tableOptions);
        try (TableRead read = connector.readTable(table, Offset.START, ReadOptions.allColumns(tableOptions))) {
            RowPrinter printer = format.printer(terminal, schema);
            for (long rows = 0; (limit == 0 || rows < limit) && read.next(); rows++) {
                printer.row(read.row());
                if (rows % LISTENING == LISTENING - 1 && terminal.isOutGone()) {
                    return;
                }
            }
            printer.end();
        }
    }
}
