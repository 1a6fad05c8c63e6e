package dev.tributary.importer;

import dev.tributary.importer.api.Api;
import dev.tributary.importer.project.Origin;
import dev.tributary.importer.project.Project;
import dev.tributary.importer.source.DescriptorText;
import dev.tributary.importer.source.SharedGuesses;
import dev.tributary.importer.table.Table;
import java.util.List;
import java.util.stream.Stream;

/** Projects around descriptors, whatever told of the API. */
public final class Projects {

    /** A project to begin with where nothing tells of the source. */
    public static Project template(String javaPackage, String source) {
        return Project.template(source, DescriptorText.type(source), javaPackage);
    }

    static Project of(Api api, List<Table> tables, String javaPackage, String source, Origin origin) {
        return new Project(
                source,
                DescriptorText.type(source),
                javaPackage,
                DescriptorText.of(api, tables, javaPackage, source),
                api.title(),
                tables.stream().map(Table::name).toList(),
                guesses(tables),
                origin);
    }

    private static List<String> guesses(List<Table> tables) {
        SharedGuesses shared = SharedGuesses.of(tables);
        Stream<String> ofMany =
                shared.tables().entrySet().stream().map(each -> each.getValue() + " tables: " + each.getKey());
        Stream<String> ofEach = tables.stream()
                .flatMap(table -> table.guesses().stream()
                        .filter(guess -> !shared.has(guess))
                        .map(guess -> "`" + table.name() + "`: " + guess));
        return Stream.concat(ofMany, ofEach).toList();
    }

    private Projects() {}
}
