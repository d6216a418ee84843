package dev.rigsmith.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static dev.rigsmith.architecture.Conditions.be;
import static dev.rigsmith.architecture.Conditions.dependSoThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;

/** What the ports and the use cases around them are made of, and how they fail. */
final class PortRules {

    private static final DescribedPredicate<JavaClass> WORDS = resideInAnyPackage(
                    "dev.rigsmith.application..",
                    "dev.rigsmith.ports..",
                    "dev.rigsmith.domain..",
                    "java.lang",
                    "java.lang.invoke",
                    "java.lang.runtime",
                    "java.time",
                    "java.util",
                    "java.util.function",
                    "java.util.regex",
                    "java.util.stream")
            // These are conscious exceptions: a path is a name until somebody opens it, and text has an encoding.
            .or(JavaClass.Predicates.assignableTo(Path.class))
            .or(resideInAnyPackage("java.nio.charset"));

    private static final DescribedPredicate<JavaClass> ACTORS = JavaClass.Predicates.belongToAnyOf(
            Process.class, ProcessBuilder.class, Runtime.class, System.class, Thread.class);

    static final ArchRule ports_are_interfaces_and_records = classes()
            .that(Module.in(Module.PORTS))
            .and(DescribedPredicate.not(JavaClass.Predicates.ENUMS))
            .should(be("be an interface or a record", type -> type.isInterface() || type.isRecord()))
            .because("a port says what is needed; code that does it belongs to an adapter");

    static final ArchRule ports_and_use_cases_reach_the_world_through_ports_only = classes()
            .that(Module.in(Module.PORTS).or(Module.in(Module.APPLICATION)))
            .should(dependSoThat("depend on ports, the domain and plain values", it -> isWord(it.getTargetClass())))
            .because("a use case gathers facts, asks the domain and carries the decision out, with no I/O of its own");

    static final ArchRule public_methods_throw_no_checked_exceptions = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(
                    Module.in(Module.DOMAIN).or(Module.in(Module.PORTS)).or(Module.in(Module.APPLICATION)))
            .should(throwNothingChecked())
            .because("errors are the sealed family of dev.rigsmith.domain.error, which the cli maps in one place");

    static final ArchRule public_fields_never_change = fields().that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(
                    Module.in(Module.DOMAIN).or(Module.in(Module.PORTS)).or(Module.in(Module.APPLICATION)))
            .should()
            .beFinal()
            .because("a value that can change is no value");

    private PortRules() {}

    private static boolean isWord(JavaClass used) {
        JavaClass type = used.getBaseComponentType();
        return type.isPrimitive() || WORDS.test(type) && !ACTORS.test(type);
    }

    private static ArchCondition<JavaMethod> throwNothingChecked() {
        return new ArchCondition<>("throw nothing checked") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean holds = method.getExceptionTypes().stream().allMatch(PortRules::isUnchecked);
                events.add(new SimpleConditionEvent(
                        method, holds, method.getDescription() + " throws a checked exception"));
            }
        };
    }

    private static boolean isUnchecked(JavaClass thrown) {
        return thrown.isAssignableTo(RuntimeException.class) || thrown.isAssignableTo(Error.class);
    }
}
