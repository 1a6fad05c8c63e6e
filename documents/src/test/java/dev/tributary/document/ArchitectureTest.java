package dev.tributary.document;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.tributary.document", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule no_cycles =
            slices().matching("dev.tributary.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule words_and_texts_use_neither_each_other_nor_documents = classes()
            .that()
            .resideInAnyPackage("..document.words..", "..document.text..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.jspecify..", "dev.tributary.model..", "..document.words..", "..document.text..")
            .andShould()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackage("dev.tributary.document");
}
