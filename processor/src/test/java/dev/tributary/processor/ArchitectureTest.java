package dev.tributary.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import javax.annotation.processing.Filer;
import javax.lang.model.element.AnnotationMirror;

/** The packages' responsibilities, as their {@code package-info}s state them. */
@AnalyzeClasses(packages = "dev.tributary.processor", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String ROOT = "dev.tributary.processor";

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("dev.tributary.processor.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothing_depends_on_the_root = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT);

    @ArchTest
    static final ArchRule only_the_reader_reads_the_language_model = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT, ROOT + ".reader", ROOT + ".diagnostic", ROOT + ".writer")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("javax\\.lang\\.model\\.(element|type|util)\\.(?!Modifier).*");

    @ArchTest
    static final ArchRule only_the_reader_and_the_report_know_annotations = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT, ROOT + ".reader", ROOT + ".diagnostic")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(AnnotationMirror.class);

    @ArchTest
    static final ArchRule generators_know_neither_definitions_nor_diagnostics = noClasses()
            .that()
            .resideInAPackage(ROOT + ".generator")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".reader", ROOT + ".definition", ROOT + ".diagnostic", ROOT + ".writer");

    @ArchTest
    static final ArchRule only_the_writer_creates_files = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT, ROOT + ".writer")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Filer.class);
}
