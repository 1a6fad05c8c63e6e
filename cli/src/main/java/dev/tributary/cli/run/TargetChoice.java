package dev.tributary.cli.run;

import dev.tributary.cli.terminal.UserError;
import dev.tributary.pipeline.Target;
import dev.tributary.pipeline.files.FileFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of commands that run pipelines: what the tables become. */
public final class TargetChoice {
    @Option(
            names = "--target-format",
            paramLabel = "FORMAT",
            description = {
                "What the tables become: delta, or parquet, json or csv, for a quick look: files that are only added to",
                "(default: ${DEFAULT-VALUE})."
            },
            defaultValue = "delta")
    private Format format = Format.DELTA;

    @Option(
            names = "--catalog",
            paramLabel = "CATALOG",
            description = {
                "Bring the tables to Delta tables of Spark's catalogs, by their names, and to this one where the pipeline",
                "names none; the checkpoints stay below the target's directory."
            })
    private @Nullable String catalog;

    @Option(
            names = "--conf",
            paramLabel = "KEY=VALUE",
            description = "A setting of Spark, such as a catalog's class; can be repeated.")
    private Map<String, String> settings = Map.of();

    enum Format {
        DELTA,
        PARQUET,
        JSON,
        CSV
    }

    /**
     * What the tables become.
     *
     * @param directory that of the targets
     * @throws UserError if the options cannot go together
     */
    public Target target(String directory) {
        if (catalog != null && format != Format.DELTA) {
            throw UserError.usage("--catalog brings tables to Delta, and --target-format is "
                    + format.name().toLowerCase(Locale.ROOT) + ". Choose one.");
        }
        if (catalog != null) {
            return new Target.Catalog(catalog, directory);
        }
        return format == Format.DELTA
                ? new Target.Directory(directory)
                : new Target.Files(FileFormat.valueOf(format.name()), directory);
    }

    /** Settings of Spark, those of the user besides others. */
    public Map<String, String> settings(Map<String, String> others) {
        Map<String, String> all = new HashMap<>(others);
        all.putAll(settings);
        return all;
    }
}
