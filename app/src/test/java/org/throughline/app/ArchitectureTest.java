package org.throughline.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arrows between modules, and what the engine may not do: an arrow in another direction fails the build. */
class ArchitectureTest {
    private static final String ROOT = "org.throughline.";

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(ArchitectureTest::isOurs)
            .importPackages("org.throughline");

    private static boolean isOurs(Location location) {
        return location.contains("org/throughline") || location.contains("throughline-");
    }

    @ParameterizedTest(name = "{0} may use {1}")
    @CsvSource({
        "engine, ''",
        "feeds, engine",
        "store, engine",
        "server, engine feeds store",
        "app, engine feeds store server",
    })
    void modulesUseOnlyWhatTheyMay(String module, String mayUse) {
        Set<String> allowed = new TreeSet<>(List.of(mayUse.split(" ")));
        allowed.add(module);
        List<String> others = List.of("engine", "feeds", "store", "server", "app", "flink", "bench").stream()
                .filter(other -> !allowed.contains(other))
                .map(other -> ROOT + other + "..")
                .toList();
        noClasses()
                .that()
                .resideInAPackage(ROOT + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others.toArray(String[]::new))
                .check(ALL);
    }

    @Test
    void theEngineHasNoDatabaseNetworkFilesOrThreads() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "javax.sql..", "java.net.http..", "java.nio.file..", "org.jdbi..", "io.javalin..")
                .orShould()
                .dependOnClassesThat(namedOneOf(
                        "java.lang.Thread",
                        "java.util.Timer",
                        "java.util.concurrent.Executors",
                        "java.util.concurrent.ExecutorService",
                        "java.util.concurrent.ForkJoinPool",
                        "java.util.concurrent.CompletableFuture",
                        "java.net.Socket",
                        "java.net.HttpURLConnection"))
                .check(ALL);
    }

    @Test
    void theEngineReadsNoClock() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "engine..")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callConstructor(java.util.Date.class)
                .check(ALL);
    }

    @Test
    void onlyTheOneClientOpensConnections() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "feeds.fetch..", ROOT + "feeds.invented..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "org.apache.hc..", "javax.net.ssl..", "java.rmi..")
                .orShould()
                .dependOnClassesThat(namedOneOf(
                        "java.net.Socket",
                        "java.net.DatagramSocket",
                        "java.net.URLConnection",
                        "java.net.HttpURLConnection",
                        "java.nio.channels.SocketChannel",
                        "java.nio.channels.AsynchronousSocketChannel"))
                .orShould()
                .callMethodWhere(DescribedPredicate.describe("opens an address", ArchitectureTest::opensAnAddress))
                .check(ALL);
    }

    /** Libraries that would fetch an address themselves. */
    private static boolean opensAnAddress(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String method = call.getTarget().getName();
        boolean takesUrl = call.getTarget().getRawParameterTypes().stream()
                .anyMatch(type -> type.getName().equals("java.net.URL"));
        return owner.equals("java.net.URL") && method.startsWith("open")
                || owner.equals("org.jsoup.Jsoup") && (method.equals("connect") || takesUrl)
                || owner.equals("javax.imageio.ImageIO") && takesUrl;
    }

    @ParameterizedTest
    @CsvSource({"engine", "feeds", "store", "server", "app"})
    void packagesOfAModuleMakeNoCycles(String module) {
        slices().matching(ROOT + module + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(ALL);
    }

    @Test
    void threadsOfTheCommandLineHaveOneOwner() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "app..")
                .and()
                .resideOutsideOfPackages(ROOT + "app.reading..", ROOT + "app.fetching..")
                .should()
                .dependOnClassesThat(
                        namedOneOf("java.util.concurrent.ExecutorService", "java.util.concurrent.Executors"))
                .check(ALL);
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        Set<String> packages = ALL.stream()
                .filter(one -> !one.getPackageName().startsWith(ROOT + "server.template"))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> described = ALL.stream()
                .filter(one -> one.getSimpleName().equals("package-info") && one.isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).containsAll(packages);
    }

    @Test
    void packagesAreNamedAfterThingsNotLayers() {
        classes()
                .should()
                .resideOutsideOfPackages("..util..", "..utils..", "..common..", "..impl..", "..manager..", "..helper..")
                .check(ALL);
    }

    private static DescribedPredicate<JavaClass> namedOneOf(String... names) {
        Set<String> forbidden = Set.of(names);
        return DescribedPredicate.describe("are among " + forbidden, one -> forbidden.contains(one.getName()));
    }
}
