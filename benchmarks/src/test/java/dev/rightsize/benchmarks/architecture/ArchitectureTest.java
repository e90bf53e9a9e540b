package dev.rightsize.benchmarks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house keeps its rules, and each rule finds its fault in a house that breaks them all. */
class ArchitectureTest {
    private static final String HOUSE = "dev.rightsize";
    private static final String BROKEN_HOUSE = "dev.rightsize.benchmarks.architecture.broken";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/jmh_generated/"))
            .importPackages(HOUSE);
    private static final JavaClasses BROKEN_CLASSES = new ClassFileImporter().importPackages(BROKEN_HOUSE);

    static Stream<ArchRule> rules() {
        return rules(HOUSE);
    }

    static Stream<ArchRule> rulesOfTheBrokenHouse() {
        return rules(BROKEN_HOUSE);
    }

    private static Stream<ArchRule> rules(String root) {
        return Stream.of(new Directions(root).rules(), new BrowserSubset(root).rules(), new Habits(root).rules())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_keeps(ArchRule rule) {
        rule.check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("rulesOfTheBrokenHouse")
    void the_broken_house_breaks(ArchRule rule) {
        assertThat(rule.evaluate(BROKEN_CLASSES).hasViolation()).isTrue();
    }

    @Test
    void the_rules_see_every_module() {
        assertThat(CLASSES.stream()
                        .map(type -> type.getPackageName().split("\\.", -1)[2])
                        .distinct())
                .contains("core", "reading", "starter", "gateway", "eats");
    }
}
