package dev.tributary.secretscope;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.tributary.secretscope", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule secret_scopes_know_what_they_are_asked_and_nothing_else_of_tributary = noClasses()
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are Tributary's, and not of the scope package",
                    type -> type.getPackageName().startsWith("dev.tributary")
                            && !type.getPackageName().equals("dev.tributary.connection.scope")
                            && !type.getPackageName().equals("dev.tributary.secretscope")));
}
