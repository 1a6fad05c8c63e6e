package dev.tributary.cli.demo;

import dev.tributary.cli.run.PipelineProgress;
import dev.tributary.cli.run.RunReport;
import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.TextTable;
import dev.tributary.cli.terminal.TextTable.Column;
import dev.tributary.document.words.Spans;
import dev.tributary.model.IngestionType;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.pipeline.Connection;
import dev.tributary.pipeline.LocalSpark;
import dev.tributary.pipeline.Pipeline;
import dev.tributary.pipeline.TableRun;
import dev.tributary.pipeline.spec.PipelineSpec;
import dev.tributary.pipeline.spec.TableSpec;
import dev.tributary.simulator.SimulatedSource;
import dev.tributary.simulator.SimulatorSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A simulated source comes to the lake, changes, and comes again. */
public final class Demo {
    private static final int INSERTS = 12;
    private static final int UPDATES = 30;
    private static final String ROWS = """
            SELECT number, title, state, user.login AS user, concat_ws(', ', labels.name) AS labels,
                   date_format(updated_at, 'yyyy-MM-dd HH:mm:ss') AS updated_at
            FROM delta.`%s`
            ORDER BY 6 DESC, 1 LIMIT 5""";

    private final Terminal terminal;
    private final Clock clock;
    private final SourceModel model;
    private final DemoDirectory directory;
    private int steps;

    /** A demonstration of that source, which has a table {@code issues} like GitHub's. */
    public Demo(Terminal terminal, Clock clock, SourceModel model, DemoDirectory directory) {
        this.terminal = terminal;
        this.clock = clock;
        this.model = model;
        this.directory = directory;
    }

    /** Runs it; false if an ingestion failed, which has been said then. */
    public boolean run() {
        Instant start = clock.instant();
        directory.empty();
        SimulatorSettings settings =
                SimulatorSettings.defaults().withOption("owner", "apache").withOption("repo", "spark");
        step("A simulated " + model.displayName() + ", made from its descriptor");
        try (SimulatedSource source = SimulatedSource.start(model, settings)) {
            terminal.print("   " + source.baseUrl() + " with " + model.listed().size() + " tables of "
                    + settings.rowsPerTable() + " rows");
            terminal.status("   starting Spark ...");
            SparkSession spark = LocalSpark.start(
                    "tributary demo",
                    Map.of("spark.sql.warehouse.dir", directory.path().toString()));
            try {
                return ingestTwice(spark, source, start);
            } finally {
                spark.stop();
            }
        }
    }

    private boolean ingestTwice(SparkSession spark, SimulatedSource source, Instant start) {
        step("First ingestion: everything");
        List<TableRun> first = ingest(spark, source);
        if (!first.stream().allMatch(TableRun::succeeded)) {
            return false;
        }
        step("An hour later, the source has changed");
        change(source);
        step("Second ingestion: what has changed");
        List<TableRun> second = ingest(spark, source);
        if (!second.stream().allMatch(TableRun::succeeded)) {
            return false;
        }
        step("A few rows");
        rows(spark, second);
        terminal.print("");
        terminal.print("Done in " + Spans.words(Duration.between(start, clock.instant())) + ". The tables stay in "
                + terminal.shown(directory.path().toString()) + ".");
        return true;
    }

    private List<TableRun> ingest(SparkSession spark, SimulatedSource source) {
        Connection connection = new Connection(model.name(), model.name(), source.connectionOptions());
        List<TableSpec> tables = model.listed().stream()
                .map(table -> TableSpec.from(table.name(), model.name())
                        .options(source.tableOptions(table.name()))
                        .build())
                .toList();
        PipelineSpec spec = new PipelineSpec(model.name(), tables);
        List<TableRun> runs = new Pipeline(
                        spark, connection, spec, directory.path().toString())
                .run(new PipelineProgress(terminal, clock));
        new RunReport(runs, "   ").print(terminal);
        return runs;
    }

    private void change(SimulatedSource source) {
        source.advance(Duration.ofHours(1));
        for (TableModel table : model.listed()) {
            List<String> changes = new ArrayList<>();
            if (table.ingestion() != IngestionType.APPEND) {
                source.table(table.name()).update(UPDATES);
                changes.add(UPDATES + " changed");
            }
            source.table(table.name()).insert(INSERTS);
            changes.add(INSERTS + " new");
            terminal.print("   " + table.name() + ": " + String.join(", ", changes));
        }
        source.advance(Duration.ofMinutes(1));
    }

    private void rows(SparkSession spark, List<TableRun> runs) {
        String location = runs.stream()
                .filter(run -> run.table().sourceTable().equals("issues"))
                .map(TableRun::location)
                .findFirst()
                .orElseThrow();
        ROWS.formatted(terminal.shown(location)).lines().forEach(line -> terminal.print("   " + terminal.faint(line)));
        terminal.print("");
        TextTable table = new TextTable(List.of(
                Column.number("number"),
                Column.text("title", 34),
                Column.text("state"),
                Column.text("user", 16),
                Column.text("labels", 30),
                Column.text("updated_at")));
        for (Row row : spark.sql(ROWS.formatted(location)).collectAsList()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.length(); i++) {
                cells.add(row.isNullAt(i) ? "" : row.get(i).toString());
            }
            table.row(cells);
        }
        table.print(terminal, "   ");
    }

    private void step(String title) {
        steps++;
        terminal.print((steps == 1 ? "" : "\n") + terminal.bold(steps + ". " + title));
        terminal.flush();
    }
}
