package dev.rightsize.benchmarks.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What core and reading leave alone, because they also run in a page: TeaVM offers some of it (files in memory, green
 * threads, a default locale), but it would be slow or different there.
 *
 * @param root {@code dev.rightsize}, or the root of a house that breaks the rules
 */
record BrowserSubset(String root) {
    private static final Set<String> STILL_ALLOWED = Set.of(
            "java.io.Serializable",
            "java.nio.charset.Charset",
            "java.nio.charset.StandardCharsets",
            "java.text.Normalizer",
            "java.text.Normalizer$Form");

    List<ArchRule> rules() {
        return List.of(
                jdkOnly(),
                lacks("files", "java.io..", "java.nio.."),
                lacks("the network", "java.net.."),
                lacks("clocks and calendars", "java.time.."),
                lacks("formats of a locale", "java.text.."),
                lacks("locks, pools and atomics", "java.util.concurrent.."),
                lacks("reflection", "java.lang.reflect.."),
                lacksClasses("threads", Thread.class, ThreadLocal.class, java.util.Timer.class),
                lacksClasses("processes", Runtime.class, ProcessBuilder.class, ClassLoader.class),
                lacksClasses("formatters", java.util.Formatter.class, java.util.Scanner.class, java.util.Date.class),
                neverCalls(String.class, "format", "formatted"),
                neverCalls(Locale.class, "getDefault", "setDefault"),
                neverCalls(System.class, "currentTimeMillis", "nanoTime", "getenv", "getProperty", "exit"),
                neverCalls(Class.class, "forName", "getResource", "getResourceAsStream"),
                neverChangesCaseByDefaultLocale());
    }

    private ArchRule jdkOnly() {
        return classes()
                .that()
                .resideInAnyPackage(modules())
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(modules()).or(resideInAnyPackage("java..", "org.jspecify..")))
                .as("core and reading use the JDK and JSpecify only")
                .allowEmptyShould(true);
    }

    private ArchRule lacks(String what, String... packages) {
        return modulesUseNo(
                what,
                resideInAnyPackage(packages)
                        .and(describe("not harmless", (JavaClass used) -> !STILL_ALLOWED.contains(used.getName()))));
    }

    private ArchRule lacksClasses(String what, Class<?>... types) {
        return modulesUseNo(
                what, describe(what, (JavaClass used) -> Set.of(types).stream().anyMatch(used::isEquivalentTo)));
    }

    private ArchRule modulesUseNo(String what, DescribedPredicate<JavaClass> forbidden) {
        return inBothModules()
                .dependOnClassesThat(forbidden)
                .as("core and reading use no classes for " + what)
                .allowEmptyShould(true);
    }

    private ArchRule neverCalls(Class<?> owner, String... names) {
        return inBothModules()
                .callMethodWhere(describe(
                        "a call of one of them",
                        (JavaMethodCall call) -> call.getTargetOwner().isEquivalentTo(owner)
                                && Set.of(names).contains(call.getName())))
                .as("core and reading never call " + owner.getSimpleName() + "." + String.join("/", names))
                .allowEmptyShould(true);
    }

    private ArchRule neverChangesCaseByDefaultLocale() {
        return inBothModules()
                .callMethodWhere(
                        describe("a call without a locale", (JavaMethodCall call) -> changesCase(call.getTarget())))
                .as("core and reading change case with Locale.ROOT, the same everywhere")
                .allowEmptyShould(true);
    }

    private static boolean changesCase(AccessTarget.MethodCallTarget target) {
        return target.getOwner().isEquivalentTo(String.class)
                && Set.of("toLowerCase", "toUpperCase").contains(target.getName())
                && target.getRawParameterTypes().isEmpty();
    }

    private ClassesShould inBothModules() {
        return noClasses().that().resideInAnyPackage(modules()).should();
    }

    private String[] modules() {
        return new String[] {root + ".core..", root + ".reading.."};
    }
}
