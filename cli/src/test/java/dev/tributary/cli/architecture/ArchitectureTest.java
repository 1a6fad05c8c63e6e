package dev.tributary.cli.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;

/** What the package-infos say of neighbours, and the seams. */
@AnalyzeClasses(packages = "dev.tributary.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("dev.tributary.cli.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_terminal_knows_nothing_of_tributary = noClasses()
            .that()
            .resideInAPackage("dev.tributary.cli.terminal..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are Tributary's, outside of the package",
                    type -> type.getPackageName().startsWith("dev.tributary")
                            && !type.getPackageName().equals("dev.tributary.cli.terminal")));

    @ArchTest
    static final ArchRule only_commands_know_commands = classes()
            .that()
            .resideInAPackage("dev.tributary.cli.command..")
            .should()
            .onlyBeAccessed()
            .byAnyPackage("dev.tributary.cli", "dev.tributary.cli.command..");

    @ArchTest
    static final ArchRule describing_and_printing_rows_needs_no_spark_session = noClasses()
            .that()
            .resideInAnyPackage("..cli.describe..", "..cli.rows..", "..cli.connection..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.apache.spark.sql.SparkSession");

    @ArchTest
    static final ArchRule only_the_terminal_prints =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule time_waiting_and_chance_come_from_the_environment = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(ForkJoinPool.class, "commonPool")
            .orShould()
            .callConstructor(Random.class);
}
