package dev.tributary.pipeline.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;

/** What the package-infos say of neighbours, and the seams. */
@AnalyzeClasses(packages = "dev.tributary.pipeline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("dev.tributary.pipeline.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule a_spec_knows_neither_spark_nor_targets = noClasses()
            .that()
            .resideInAPackage("..pipeline.spec..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache..", "io.delta..", "..pipeline", "..pipeline.delta..", "..pipeline.files..");

    @ArchTest
    static final ArchRule a_target_knows_neither_specs_nor_sources = noClasses()
            .that()
            .resideInAnyPackage("..pipeline.delta..", "..pipeline.files..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..pipeline", "..pipeline.spec..", "dev.tributary.runtime..");

    @ArchTest
    static final ArchRule time_waiting_and_chance_come_from_the_environment = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(ForkJoinPool.class, "commonPool")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructor(Random.class);
}
