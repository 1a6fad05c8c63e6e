package dev.tributary.importer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The packages' responsibilities, as their {@code package-info}s state them. */
@AnalyzeClasses(packages = "dev.tributary.importer", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "dev.tributary.importer";

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule tables_are_found_whatever_told_of_the_api = classes()
            .that()
            .resideInAPackage(ROOT + ".table")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT + ".table", ROOT + ".api", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule answers_tell_of_tables_and_know_no_descriptions = classes()
            .that()
            .resideInAPackage(ROOT + ".samples")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + ".samples", ROOT + ".json", ROOT + ".api", ROOT + ".table", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule sources_are_written_whatever_told_of_the_tables = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".source", ROOT + ".project", ROOT + ".api", ROOT + ".naming")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".openapi", ROOT + ".json");

    @ArchTest
    static final ArchRule only_the_document_reader_knows_parsers = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".json")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "org.snakeyaml..");

    @ArchTest
    static final ArchRule nothing_depends_on_the_rest_of_tributary = noClasses()
            .should()
            .dependOnClassesThat(com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(
                            "dev.tributary..")
                    .and(com.tngtech.archunit.base.DescribedPredicate.not(
                            com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(ROOT + ".."))));

    @ArchTest
    static final ArchRule only_projects_write_files = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".project")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(java.nio.file.Files.class);
}
