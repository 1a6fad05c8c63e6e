package dev.tributary.importer;

import dev.tributary.importer.api.Api;
import dev.tributary.importer.json.DocumentException;
import dev.tributary.importer.json.Documents;
import dev.tributary.importer.openapi.OpenApi;
import dev.tributary.importer.project.Origin;
import dev.tributary.importer.project.Project;
import dev.tributary.importer.source.DescriptorText;
import dev.tributary.importer.table.Findings;
import dev.tributary.importer.table.Parents;
import dev.tributary.importer.table.Table;
import dev.tributary.importer.table.TableFinder;
import java.util.List;
import java.util.Set;

/** From an OpenAPI document to a descriptor. */
public final class OpenApiImport {
    private final Api api;
    private final Findings findings;

    private OpenApiImport(Api api) {
        this.api = api;
        this.findings = new TableFinder(api).find();
    }

    /**
     * Reads a document and finds its tables.
     *
     * @param document the document, in JSON or YAML
     * @throws DocumentException if it is none of OpenAPI 3
     */
    public static OpenApiImport of(String document) {
        return new OpenApiImport(OpenApi.read(Documents.read(document)));
    }

    /** What the document has of tables. */
    public Findings findings() {
        return findings;
    }

    /** What people call the API. */
    public String title() {
        return api.title();
    }

    /** How many operations the document describes. */
    public int operations() {
        return api.operations();
    }

    /** The tables of these names, each by the rows of others among them where its path says so. */
    public List<Table> tables(Set<String> names) {
        return Parents.link(findings.tables().stream()
                .filter(each -> names.contains(each.name()))
                .toList());
    }

    /** All tables. */
    public List<Table> tables() {
        return Parents.link(findings.tables());
    }

    /**
     * The source text of a descriptor.
     *
     * @param tables what {@link #tables()} gave
     * @param javaPackage its package
     * @param source the name of the source
     */
    public String descriptor(List<Table> tables, String javaPackage, String source) {
        return DescriptorText.of(api, tables, javaPackage, source);
    }

    /**
     * A Maven project around a descriptor.
     *
     * @param tables what {@link #tables()} gave
     * @param javaPackage the descriptor's package
     * @param source the name of the source
     */
    public Project project(List<Table> tables, String javaPackage, String source) {
        return Projects.of(api, tables, javaPackage, source, Origin.DOCUMENT);
    }
}
