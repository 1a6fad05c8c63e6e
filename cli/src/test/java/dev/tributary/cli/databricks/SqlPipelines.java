package dev.tributary.cli.databricks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.pipelines.graph.AllTables$;
import org.apache.spark.sql.pipelines.graph.GraphRegistrationContext;
import org.apache.spark.sql.pipelines.graph.NoTables$;
import org.apache.spark.sql.pipelines.graph.PipelineUpdateContextImpl;
import org.apache.spark.sql.pipelines.graph.SqlGraphRegistrationContext;
import org.apache.spark.sql.pipelines.logging.PipelineEvent;
import scala.runtime.BoxedUnit;

/** What open-source Spark can run of a pipeline in SQL. */
final class SqlPipelines {
    /** The statement that only Databricks knows, as its reference has it. */
    private static final Pattern AUTO_CDC = Pattern.compile("""
            CREATE FLOW (?<flow>`\\w+`) AS AUTO CDC INTO (?<target>[`.\\w]+)
              FROM STREAM\\((?<source>[`.\\w]+)\\)
              KEYS \\((?<keys>[^)]+)\\)
            (?:  APPLY AS DELETE WHEN (?<delete>.+)
            )?  SEQUENCE BY (?<sequence>.+)
              COLUMNS \\* EXCEPT \\((?<except>[^)]+)\\)
              STORED AS SCD TYPE (?<scd>[12])""");

    private final SparkSession spark;
    private final Path storage;

    SqlPipelines(SparkSession spark, Path storage) {
        this.spark = spark;
        this.storage = storage;
    }

    /** The statements of a pipeline. */
    static List<String> statements(String pipeline) {
        String code = pipeline.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
        return Arrays.stream(code.split(";(\n|$)"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    /** What Spark's own parser says against a statement, empty where it takes it. */
    String objection(String statement) {
        try {
            ((org.apache.spark.sql.classic.SparkSession) spark)
                    .sessionState()
                    .sqlParser()
                    .parsePlan(statement);
            return "";
        } catch (ParseException e) {
            return e.getMessage();
        }
    }

    static boolean isAutoCdc(String statement) {
        return statement.startsWith("CREATE FLOW");
    }

    /**
     * Runs statements as a declarative pipeline of Spark's.
     *
     * @throws AssertionError if it fails
     */
    void run(List<String> statements) {
        SparkSession.setActiveSession(spark);
        GraphRegistrationContext graph = new GraphRegistrationContext(
                "spark_catalog", "default", scala.collection.immutable.Map$.MODULE$.empty());
        new SqlGraphRegistrationContext(graph)
                .processSqlFile(String.join(";\n", statements) + ";", "pipeline.sql", spark);
        List<PipelineEvent> events = new ArrayList<>();
        new PipelineUpdateContextImpl(
                        graph.toDataflowGraph(),
                        event -> {
                            synchronized (events) {
                                events.add(event);
                            }
                            return BoxedUnit.UNIT;
                        },
                        AllTables$.MODULE$,
                        NoTables$.MODULE$,
                        storage.toUri().toString())
                .pipelineExecution()
                .runPipeline();
        synchronized (events) {
            String told = events.stream().map(PipelineEvent::messageWithError).collect(Collectors.joining("\n"));
            if (events.stream().anyMatch(event -> event.error().isDefined()) || !told.contains("COMPLETED")) {
                throw new AssertionError(told);
            }
        }
    }

    /**
     * The rows that a flow of changes leaves of each key, by its own clauses: the newest, unless it is a delete. Every
     * expression of the flow is resolved against the landing table.
     */
    List<String> newest(String autoCdc, String... columns) {
        Matcher flow = AUTO_CDC.matcher(autoCdc);
        if (!flow.matches()) {
            throw new AssertionError("This is no AUTO CDC statement: " + autoCdc);
        }
        String delete = flow.group("delete") == null ? "false" : flow.group("delete");
        return spark
                .sql("""
                        SELECT * EXCEPT (%s) FROM (
                          SELECT * EXCEPT (`a rank`) FROM (
                            SELECT *, row_number() OVER (PARTITION BY %s ORDER BY %s DESC) AS `a rank` FROM %s)
                          WHERE `a rank` = 1)
                        WHERE NOT (%s)""".formatted(
                        flow.group("except"), flow.group("keys"), flow.group("sequence"), flow.group("source"), delete))
                .selectExpr(columns)
                .collectAsList()
                .stream()
                .map(Object::toString)
                .sorted()
                .toList();
    }
}
