package kairan;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.core.ApplicationModules;

/** The house stands as the plan says: arrows run downward, doors keep their libraries to themselves, time is handed in. */
class StructureTest {

    private static final Set<String> NOT_IN_CODE = Set.of(
            "user", "flow", "intent", "slot", "node", "handler", "manager", "service", "helper", "util", "utils",
            "impl", "base", "common", "data", "info");

    private static final Pattern ANOTHER_WINDOW = Pattern.compile(
            "(?<![-\\w])target\\s*=|window\\.open|\\b(alert|confirm|prompt)\\(|showModal|hx-confirm|hx-prompt");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("kairan");

    @Test
    void everyRoomUsesOnlyTheRoomsItNames() {
        ApplicationModules.of(Kairan.class).verify();
    }

    @Test
    void onlyTheLineDoorKnowsTheLineSdk() {
        onlyIn("kairan.line", "com.linecorp..");
    }

    @Test
    void onlyTheWebChatDoorKnowsSockets() {
        onlyIn("kairan.webchat", "org.java_websocket..");
    }

    private static void onlyIn(String room, String library) {
        noClasses()
                .that()
                .resideOutsideOfPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(MAIN);
    }

    @Test
    void onlyTheRootAsksTheSystemForTheTime() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Kairan.class.getName())
                .should()
                .callCodeUnitWhere(target(describe("tells the system's time", StructureTest::tellsTheTime)))
                .check(MAIN);
    }

    /** {@code now(clock)} is allowed, {@code now()} and {@code now(zone)} are not. */
    private static boolean tellsTheTime(CodeUnitCallTarget call) {
        String owner = call.getOwner().getName();
        boolean now = owner.startsWith("java.time.")
                && call.getName().equals("now")
                && call.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean clock = owner.equals(Clock.class.getName())
                && (call.getName().startsWith("system") || call.getName().startsWith("tick"));
        boolean millis = owner.equals(System.class.getName()) && call.getName().equals("currentTimeMillis");
        boolean date = owner.equals("java.util.Date")
                && call.getName().equals("<init>")
                && call.getRawParameterTypes().isEmpty();
        return now || clock || millis || date;
    }

    @Test
    void theRuleAboutTimeSeesWhatItShouldSee() {
        JavaClasses here = new ClassFileImporter().importClasses(AsksTheSystem.class);

        assertThat(here.stream()
                        .flatMap(c -> c.getCodeUnitCallsFromSelf().stream())
                        .filter(call -> tellsTheTime(call.getTarget())))
                .hasSize(4);
    }

    private static final class AsksTheSystem {

        List<Object> wrongly() {
            return List.of(Instant.now(), System.currentTimeMillis(), Clock.systemUTC(), new java.util.Date());
        }

        Instant rightly(Clock clock) {
            return Instant.now(clock);
        }
    }

    @Test
    void nothingIsInjectedIntoFields() {
        fields().should()
                .notBeAnnotatedWith(Autowired.class)
                .andShould()
                .notBeAnnotatedWith(Value.class)
                .andShould()
                .notBeAnnotatedWith("jakarta.inject.Inject")
                .andShould()
                .notBeAnnotatedWith("jakarta.annotation.Resource")
                .check(MAIN);
    }

    /** Nobody reads the annotation, so that a method that carries it would write without a transaction. */
    @Test
    void whoeverNeedsATransactionSaysSo() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.transaction.annotation..")
                .check(MAIN);
    }

    @Test
    void noNameHidesWhatAClassIs() {
        assertThat(MAIN.stream().filter(c -> words(c.getSimpleName()).anyMatch(NOT_IN_CODE::contains)))
                .isEmpty();
    }

    private static Stream<String> words(String name) {
        return Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])")).map(String::toLowerCase);
    }

    @Test
    void everyPackageIsNullMarked() {
        Stream<JavaPackage> packages = MAIN.stream().map(c -> c.getPackage()).distinct();

        assertThat(packages.filter(p -> !p.isAnnotatedWith(NullMarked.class)).map(JavaPackage::getName))
                .as("packages without a package-info that is @NullMarked")
                .isEmpty();
    }

    /** Old and virtual browsers show one window; only links in the talk leave it open. */
    @Test
    void noPageOpensAnotherWindow() throws IOException {
        List<String> opening = new ArrayList<>();
        for (String folder : List.of("templates", "static")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/resources", folder))) {
                files.filter(Files::isRegularFile)
                        .filter(file -> !file.endsWith("chat.js"))
                        .filter(file -> ANOTHER_WINDOW.matcher(text(file)).find())
                        .map(Path::toString)
                        .forEach(opening::add);
            }
        }
        assertThat(opening).isEmpty();
        assertThat(ANOTHER_WINDOW.matcher("<a target=\"_blank\">").find()).isTrue();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
