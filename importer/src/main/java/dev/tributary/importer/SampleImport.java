package dev.tributary.importer;

import dev.tributary.importer.json.DocumentException;
import dev.tributary.importer.project.Origin;
import dev.tributary.importer.project.Project;
import dev.tributary.importer.samples.SampledApi;
import dev.tributary.importer.samples.SampledTables;
import dev.tributary.importer.table.Table;
import java.util.List;

/** From answers of an API to a descriptor. */
public final class SampleImport {
    private final SampledTables sampled;

    private SampleImport(SampledTables sampled) {
        this.sampled = sampled;
    }

    /**
     * Finds the tables that answers are of.
     *
     * @throws DocumentException if answers hold nothing that could be rows
     */
    public static SampleImport of(SampledApi api) {
        return new SampleImport(new SampledTables(api));
    }

    /** The tables, in the order of the samples. */
    public List<Table> tables() {
        return sampled.tables();
    }

    /**
     * A Maven project around a descriptor of all tables.
     *
     * @param javaPackage the descriptor's package
     * @param source the name of the source
     */
    public Project project(String javaPackage, String source) {
        return Projects.of(sampled.api(), sampled.tables(), javaPackage, source, Origin.SAMPLES);
    }
}
