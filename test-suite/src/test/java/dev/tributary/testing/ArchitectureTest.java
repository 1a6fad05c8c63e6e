package dev.tributary.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.Random;

@AnalyzeClasses(packages = "dev.tributary.testing", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule knows_a_connector_by_its_contract_only = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.tributary.runtime.rest..", "dev.tributary.runtime.spark..");

    @ArchTest
    static final ArchRule the_suite_needs_neither_the_pipeline_nor_a_session = noClasses()
            .that()
            .resideOutsideOfPackage("dev.tributary.testing.lake")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.tributary.pipeline..", "dev.tributary.testing.lake")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.apache.spark.sql.SparkSession");

    @ArchTest
    static final ArchRule cassettes_know_neither_checks_nor_connectors = noClasses()
            .that()
            .resideInAPackage("dev.tributary.testing.cassette")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.tributary.testing",
                    "dev.tributary.testing.lake",
                    "dev.tributary.runtime.connector..",
                    "dev.tributary.simulator..",
                    "org.apache.spark..",
                    "org.junit..");

    @ArchTest
    static final ArchRule has_neither_time_nor_chance_of_its_own = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callConstructor(Random.class);
}
