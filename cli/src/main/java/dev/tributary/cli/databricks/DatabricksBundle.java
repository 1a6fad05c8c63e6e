package dev.tributary.cli.databricks;

import dev.tributary.model.SourceModel;
import dev.tributary.pipeline.spec.PipelineSpec;
import dev.tributary.pipeline.spec.SpecException;
import dev.tributary.pipeline.spec.TableSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The files by which Databricks runs a pipeline: a notebook that lands the rows of the source, a pipeline that makes the
 * targets of them, a notebook that checks the connection, and the bundle that deploys all three.
 *
 * <p>Pipelines of that platform take no JVM libraries, so that the data source is read by a job's notebook and the pipeline
 * begins at tables. Equal inputs give equal texts, and none of them holds a secret.
 */
public final class DatabricksBundle {
    private static final Pattern SCOPE = Pattern.compile("[A-Za-z0-9_.@-]{1,128}");

    private final String connection;
    private final SourceModel source;
    private final List<LandedTable> tables;

    private DatabricksBundle(String connection, SourceModel source, List<LandedTable> tables) {
        this.connection = connection;
        this.source = source;
        this.tables = tables;
    }

    /**
     * Decides what becomes of each table.
     *
     * @throws SpecException with all that cannot be brought to that platform as the spec says
     */
    public static DatabricksBundle of(PipelineSpec spec, SourceModel source) {
        List<String> mistakes = new ArrayList<>();
        if (!SCOPE.matcher(spec.connectionName()).matches()) {
            mistakes.add("The connection_name `" + spec.connectionName() + "` is no name for a secret scope:"
                    + " use letters, digits, `-`, `_`, `@` and `.`, 128 at most.");
        }
        List<LandedTable> tables = spec.tables().stream()
                .flatMap(table -> TableLanding.of(source, table, mistakes).stream())
                .toList();
        requireApart(tables, mistakes);
        if (!mistakes.isEmpty()) {
            throw new SpecException(mistakes);
        }
        return new DatabricksBundle(spec.connectionName(), source, tables);
    }

    private static void requireApart(List<LandedTable> tables, List<String> mistakes) {
        Set<String> targets = new HashSet<>();
        tables.forEach(table -> targets.add(table.targetName()));
        for (LandedTable table : tables) {
            if (targets.contains(table.landing())) {
                TableSpec spec = table.spec();
                mistakes.add("Table `" + spec.sourceTable() + "` lands in the schema `" + table.landingSchema()
                        + "`, where another table of the spec has its target of the same name."
                        + " Give one of them another destination_schema.");
            }
        }
    }

    /** The files, in the order in which they are of use. */
    public List<EmittedFile> files() {
        List<EmittedFile> files = new ArrayList<>();
        boolean compares = tables.stream().anyMatch(table -> table.target() instanceof Target.Compared);
        files.add(new EmittedFile("databricks.yml", new BundleSettings(connection, compares).text()));
        files.add(new EmittedFile("check.scala", new CheckNotebook(connection, source, tables).text()));
        files.add(new EmittedFile("ingest.scala", new IngestNotebook(connection, source.name(), tables).text()));
        files.add(new EmittedFile("pipeline.sql", new PipelineSql(connection, tables).text()));
        if (compares) {
            files.add(new EmittedFile("snapshots.py", new SnapshotsPython(connection, tables).text()));
        }
        return files;
    }
}
