package dev.tributary.runtime.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;

/** What the package-infos say of neighbours, and the seams. */
@AnalyzeClasses(packages = "dev.tributary.runtime", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String RUNTIME = "dev.tributary.runtime";
    private static final String SEAMS = RUNTIME + ".environment..";

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching(RUNTIME + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule errors_know_nobody = only("error");

    @ArchTest
    static final ArchRule the_environment_knows_nobody = only("environment");

    @ArchTest
    static final ArchRule the_contract_knows_environment_and_errors = only("connector", "environment", "error");

    @ArchTest
    static final ArchRule decoding_knows_errors_and_what_listeners_are_told = only("decode", "environment", "error");

    @ArchTest
    static final ArchRule options_know_errors = only("options", "error");

    @ArchTest
    static final ArchRule hooks_know_errors = only("hook", "error");

    @ArchTest
    static final ArchRule hooks_see_nothing_but_the_jdk = noClasses()
            .that()
            .resideInAPackage(RUNTIME + ".hook..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "okhttp3..", "retrofit2..", "tools.jackson..");

    @ArchTest
    static final ArchRule credentials_know_options_and_hooks = only("auth", "options", "hook", "error");

    @ArchTest
    static final ArchRule http_knows_credentials_and_the_environment =
            only("http", "auth", "limit", "environment", "hook", "error");

    @ArchTest
    static final ArchRule limits_know_the_environment = only("limit", "environment", "error");

    @ArchTest
    static final ArchRule tokens_know_http_credentials_and_the_environment =
            only("token", "auth", "http", "options", "environment", "error");

    @ArchTest
    static final ArchRule jobs_know_http_and_the_environment = only("job", "http", "environment", "error");

    @ArchTest
    static final ArchRule pagination_knows_hooks = only("pagination", "hook", "error");

    @ArchTest
    static final ArchRule payloads_know_nobody = only("payload");

    @ArchTest
    static final ArchRule records_know_decoding_and_hooks = only("records", "decode", "hook", "error");

    @ArchTest
    static final ArchRule offsets_know_the_contract = only("offset", "connector", "error");

    @ArchTest
    static final ArchRule spark_knows_connectors_by_their_contract = only("spark", "connector", "environment", "error");

    @ArchTest
    static final ArchRule nobody_knows_the_read_protocol_but_generated_code = noClasses()
            .that()
            .resideOutsideOfPackage(RUNTIME + ".rest..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(RUNTIME + ".rest..");

    @ArchTest
    static final ArchRule nobody_knows_the_spark_data_source = noClasses()
            .that()
            .resideOutsideOfPackage(RUNTIME + ".spark..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(RUNTIME + ".spark..");

    @ArchTest
    static final ArchRule transport_and_paging_are_free_of_spark = noClasses()
            .that()
            .resideInAnyPackage(
                    packages("http", "auth", "limit", "options", "job", "pagination", "error", "environment", "offset"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.spark..");

    @ArchTest
    static final ArchRule time_waiting_and_chance_come_from_the_environment = noClasses()
            .that()
            .resideOutsideOfPackage(SEAMS)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
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

    @ArchTest
    static final ArchRule the_network_comes_from_the_environment = noClasses()
            .that()
            .resideOutsideOfPackage(SEAMS)
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\.(Socket|ServerSocket|HttpURLConnection|URLConnection|http\\..*)")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("okhttp3\\.OkHttpClient.*");

    /** Of the runtime's packages, a package knows only itself and these. */
    private static ArchRule only(String name, String... neighbours) {
        DescribedPredicate<JavaClass> strange = resideInAPackage(RUNTIME + "..")
                .and(not(resideInAnyPackage(packages(neighbours))))
                .and(not(resideInAPackage(RUNTIME + "." + name + "..")));
        return noClasses()
                .that()
                .resideInAPackage(RUNTIME + "." + name + "..")
                .should()
                .dependOnClassesThat(strange);
    }

    private static String[] packages(String... names) {
        String[] packages = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            packages[i] = RUNTIME + "." + names[i] + "..";
        }
        return packages;
    }
}
