package dev.dateline;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The table of packages: who may import whom. */
@AnalyzeClasses(packages = "dev.dateline", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule featuresDoNotDependOnEachOtherInCycles =
            slices().matching("dev.dateline.(*)..").should().beFreeOfCycles();

    /** The packages of {@code date.text} are one: its entry point names what its rules find. */
    @ArchTest
    static final ArchRule packagesDoNotDependOnEachOtherInCycles = slices().matching("dev.dateline.(**)")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(
                    resideInAPackage("dev.dateline.date.text.."), resideInAPackage("dev.dateline.date.text.."));

    /** What is public only for the packages beside it. */
    @ArchTest
    static final ArchRule theEngineIsOnlyReachedThroughItsPort = isInternalTo("dev.dateline.search.lucene");

    @ArchTest
    static final ArchRule endpointsOfArticlesAreInternal = isInternalTo("dev.dateline.article.api");

    @ArchTest
    static final ArchRule endpointsOfTheCalendarAreInternal = isInternalTo("dev.dateline.search.calendar");

    @ArchTest
    static final ArchRule limitsAreInternal = isInternalTo("dev.dateline.http.limit");

    @ArchTest
    static final ArchRule importsAndExportsAreInternal = isInternalTo("dev.dateline.transfer");

    @ArchTest
    static final ArchRule theRootImportsNothingOfOurs = mayImport("dev.dateline");

    @ArchTest
    static final ArchRule datesAreOnlyJava = noClasses()
            .that(resideInAPackage("dev.dateline.date.."))
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "dev.dateline.date..");

    @ArchTest
    static final ArchRule tokensOfDatesKnowNoRules = noClasses()
            .that(resideInAPackage("dev.dateline.date.text.token"))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "dev.dateline.date.text.rule",
                    "dev.dateline.date.text.resolve",
                    "dev.dateline.date.text.catalogue"));

    @ArchTest
    static final ArchRule rulesOfDatesResolveNothing = noClasses()
            .that(resideInAPackage("dev.dateline.date.text.rule"))
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("dev.dateline.date.text.resolve", "dev.dateline.date.text.catalogue"));

    @ArchTest
    static final ArchRule http = mayImport("dev.dateline.http..");

    @ArchTest
    static final ArchRule security = mayImport("dev.dateline.security..", "dev.dateline.http..");

    @ArchTest
    static final ArchRule article = mayImport(
            "dev.dateline.article..", "dev.dateline.date..", "dev.dateline.http..", "dev.dateline.security..");

    @ArchTest
    static final ArchRule search = mayImport(
            "dev.dateline.search..",
            "dev.dateline.article..",
            "dev.dateline.date..",
            "dev.dateline.http..",
            "dev.dateline.security..");

    @ArchTest
    static final ArchRule transfer = mayImport(
            "dev.dateline.transfer..",
            "dev.dateline.article..",
            "dev.dateline.date..",
            "dev.dateline.search..",
            "dev.dateline.http..",
            "dev.dateline.security..");

    @ArchTest
    static final ArchRule change = mayImport(
            "dev.dateline.change..", "dev.dateline.article..", "dev.dateline.http..", "dev.dateline.security..");

    @ArchTest
    static final ArchRule feed = mayImport(
            "dev.dateline.feed..",
            "dev.dateline.article..",
            "dev.dateline.search..",
            "dev.dateline.http..",
            "dev.dateline.security..");

    @ArchTest
    static final ArchRule luceneStaysInItsEngine = noClasses()
            .that()
            .resideOutsideOfPackage("dev.dateline.search.lucene..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule resourcesStayInTheirFeature = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .haveSimpleNameEndingWith("Resource");

    /** The framework ignores others without a message. */
    @ArchTest
    static final ArchRule endpointsArePublic =
            methods().that().areAnnotatedWith(GET.class).should().bePublic();

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields().should().beAnnotatedWith(Inject.class);

    /** Classes elsewhere do not use those of a package and its sub-packages. */
    private static ArchRule isInternalTo(String name) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(name + "..");
    }

    /** Classes of the first package use only themselves, the others named, and the root with its helpers. */
    private static ArchRule mayImport(String... packages) {
        return noClasses()
                .that(resideInAPackage(packages[0]))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.dateline..")
                        .and(not(resideInAnyPackage(packages)
                                .or(resideInAnyPackage("dev.dateline", "dev.dateline.config", "dev.dateline.text")))));
    }
}
