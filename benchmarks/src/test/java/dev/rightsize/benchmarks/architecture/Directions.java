package dev.rightsize.benchmarks.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which module may use which, and the same inside core.
 *
 * @param root {@code dev.rightsize}, or the root of a house that breaks the rules
 */
record Directions(String root) {
    /** The table of docs/architecture.md. */
    private static final Map<String, List<String>> MODULES = Map.ofEntries(
            entry("core", List.of()),
            entry("reading", List.of("core")),
            entry("local", List.of("core", "reading")),
            entry("remote", List.of("core", "reading")),
            entry("learn", List.of("core", "reading", "local")),
            entry("cli", List.of("core", "reading", "local", "remote", "learn")),
            entry("browser", List.of("core", "reading")),
            entry("starter", List.of("core", "reading", "local", "remote")),
            entry("gateway", List.of("core", "reading", "local", "starter")),
            entry("eats", List.of("core", "reading", "local", "starter")),
            entry("benchmarks", List.of("core", "reading", "local", "remote", "learn", "cli")));

    /** Everything may run a model, so every package may use {@code inference}. */
    private static final Map<String, List<String>> CORE = Map.of(
            "core.inference", List.of(),
            "core.task", List.of("core.inference"),
            "core.catalogue", List.of("core.inference", "core.task"),
            "core.metering", List.of("core.inference", "core.task", "core.catalogue"),
            "core.placement", List.of("core.inference", "core.task", "core.catalogue", "core.metering"),
            "core.routing", List.of("core.inference", "core.task", "core.catalogue", "core.placement", "core.metering"),
            "core.json", List.of("core.task", "core.catalogue", "core.metering", "core.routing"));

    List<ArchRule> rules() {
        return Stream.of(directions(MODULES), directions(CORE), Stream.of(modulesAreKnown(), coreIsKnown(), noCycles()))
                .flatMap(rules -> rules)
                .toList();
    }

    private Stream<ArchRule> directions(Map<String, List<String>> mayUse) {
        return mayUse.keySet().stream()
                .sorted()
                .filter(name -> !forbidden(name, mayUse).isEmpty())
                .map(name -> noClasses()
                        .that()
                        .resideInAPackage(below(name))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(below(forbidden(name, mayUse)))
                        .as(name + " uses no others than " + mayUse.get(name))
                        .allowEmptyShould(true));
    }

    private static List<String> forbidden(String name, Map<String, List<String>> mayUse) {
        return mayUse.keySet().stream()
                .filter(other -> !other.equals(name) && !mayUse.get(name).contains(other))
                .toList();
    }

    private ArchRule modulesAreKnown() {
        return classes()
                .should()
                .resideInAnyPackage(below(MODULES.keySet()))
                .as("every class is in a module that has its row in the table");
    }

    private ArchRule coreIsKnown() {
        return classes()
                .that()
                .resideInAPackage(below("core"))
                .should()
                .resideInAnyPackage(below(CORE.keySet()))
                .as("every class of core is in a package that has its row in the table");
    }

    private ArchRule noCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles().as("packages do not use each other in turn");
    }

    private String below(String name) {
        return root + "." + name + "..";
    }

    private String[] below(Collection<String> names) {
        return names.stream().map(this::below).toArray(String[]::new);
    }
}
