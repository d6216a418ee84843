package dev.rigsmith.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** Builds conditions from a plain question, so that a rule states only what it asks. */
final class Conditions {

    private Conditions() {}

    /** Every class answers yes. */
    static ArchCondition<JavaClass> be(String description, Predicate<JavaClass> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String message = "Class <" + type.getName() + "> should " + description;
                events.add(new SimpleConditionEvent(type, holds.test(type), message));
            }
        };
    }

    /** Every dependency of every class answers yes. */
    static ArchCondition<JavaClass> dependSoThat(String description, Predicate<Dependency> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf()
                        .forEach(it -> events.add(new SimpleConditionEvent(it, holds.test(it), it.getDescription())));
            }
        };
    }
}
