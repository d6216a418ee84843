package dev.rigsmith.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.rigsmith.architecture.Conditions.be;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** What things are called. */
final class NamingRules {

    private static final DescribedPredicate<JavaClass> PORTS = DescribedPredicate.describe(
            "are ports", type -> type.isInterface() && type.getPackageName().startsWith("dev.rigsmith.ports"));

    static final ArchRule class_names_say_what_the_class_is = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .because("such a name fits any class, so that anything ends up in it");

    static final ArchRule use_cases_are_named_for_the_act = noClasses()
            .that(Module.in(Module.APPLICATION))
            .should()
            .haveSimpleNameEndingWith("UseCase")
            .orShould()
            .haveSimpleNameEndingWith("Service")
            .orShould()
            .haveSimpleNameEndingWith("Interactor")
            .orShould()
            .haveSimpleNameEndingWith("Handler")
            .orShould()
            .haveSimpleNameEndingWith("Command")
            .because("PrepareRig prepares a rig; the package already says that it is a use case");

    static final ArchRule engine_adapters_put_the_technology_first = classes()
            .that(Module.in(Module.ADAPTERS_PODMAN)
                    .or(Module.in(Module.ADAPTERS_BUILDAH))
                    .or(Module.in(Module.ADAPTERS_PODMANREMOTE)))
            .and()
            .areAssignableTo(PORTS)
            .and()
            .areTopLevelClasses()
            .should(be("start with Podman, Skopeo or Buildah", NamingRules::startsWithItsTechnology))
            .because("PodmanImageStore tells both what it does and what it needs");

    private NamingRules() {}

    private static boolean startsWithItsTechnology(JavaClass type) {
        return type.getSimpleName().matches("(Podman|Skopeo|Buildah)[A-Z].*");
    }
}
