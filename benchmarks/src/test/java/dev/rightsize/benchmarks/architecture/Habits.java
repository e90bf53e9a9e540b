package dev.rightsize.benchmarks.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * Habits of every module.
 *
 * @param root {@code dev.rightsize}, or the root of a house that breaks the rules
 */
record Habits(String root) {
    private static final int MAX_PUBLIC_METHODS = 20;

    List<ArchRule> rules() {
        return List.of(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(root + ".cli..", root + ".benchmarks..", root + ".eats")
                        .should(ACCESS_STANDARD_STREAMS)
                        .as("only cli, benchmarks and the commands of the example print"),
                noClasses()
                        .that()
                        .resideOutsideOfPackages(root + ".starter..", root + ".gateway..", root + ".eats..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(frameworks())
                        .as("only starter, gateway and the example use a framework"),
                noClasses().should(THROW_GENERIC_EXCEPTIONS).as("exceptions say what went wrong by their type"),
                classes().should(new FewPublicMethods()).as("a type has at most 20 public methods"),
                classes().should(new BeNullMarked()).as("every package has a package-info with @NullMarked"));
    }

    /** The house that breaks the rules has one of its own. */
    private String[] frameworks() {
        return new String[] {"org.springframework..", "jakarta..", root + ".leftovers.framework.."};
    }

    private static final class FewPublicMethods extends ArchCondition<JavaClass> {
        FewPublicMethods() {
            super("have at most %d public methods besides a record's accessors", MAX_PUBLIC_METHODS);
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            long count = type.getMethods().stream()
                    .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                    .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                    .filter(method -> !isAccessor(type, method))
                    .count();
            events.add(new SimpleConditionEvent(
                    type, count <= MAX_PUBLIC_METHODS, type.getName() + " has " + count + " public methods"));
        }

        private static boolean isAccessor(JavaClass type, JavaMethod method) {
            return type.isRecord()
                    && method.getRawParameterTypes().isEmpty()
                    && type.tryGetField(method.getName()).isPresent();
        }
    }

    private static final class BeNullMarked extends ArchCondition<JavaClass> {
        BeNullMarked() {
            super("be in a package marked @NullMarked");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            events.add(new SimpleConditionEvent(
                    type,
                    type.getPackage().isAnnotatedWith(NullMarked.class),
                    "package " + type.getPackageName() + " of " + type.getSimpleName() + " lacks @NullMarked"));
        }
    }
}
