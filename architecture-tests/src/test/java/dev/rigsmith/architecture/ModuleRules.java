package dev.rigsmith.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.rigsmith.architecture.Conditions.be;
import static dev.rigsmith.architecture.Conditions.dependSoThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Optional;

/** Where things are, and who may know whom. */
final class ModuleRules {

    static final ArchRule dependencies_point_inward = classes()
            .should(dependSoThat("depend only on modules further in", ModuleRules::pointsInward))
            .because("the rules must not know which engine, file format or command line serves them");

    static final ArchRule adapters_never_see_each_other = slices().matching("dev.rigsmith.adapters.(*)..")
            .should()
            .notDependOnEachOther()
            .because("an engine can be exchanged without reading the other's code");

    static final ArchRule packages_are_free_of_cycles = slices().matching("dev.rigsmith.(**)")
            .should()
            .beFreeOfCycles()
            .because("a package is read from the inside out");

    static final ArchRule each_library_stays_in_the_modules_whose_job_it_is = classes()
            .should(dependSoThat("use only the libraries listed for their module", ModuleRules::usesItsOwnLibraries))
            .because("a library that everyone uses cannot be replaced; a new one is listed in Library first");

    static final ArchRule every_class_is_below_the_package_root_of_the_module_that_made_it = classes()
            .should(be("lie in the module that their package names", ModuleRules::isAtHome))
            .because("a package in two modules has no owner");

    static final ArchRule every_package_has_a_package_info = classes()
            .should(be("be in a package with a package-info", type -> isDescribed(type.getPackage())))
            .because("a stranger learns from it what the package is for");

    private ModuleRules() {}

    private static boolean pointsInward(Dependency dependency) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (!target.getName().startsWith("dev.rigsmith.")) {
            return true;
        }
        Optional<Module> user = Module.of(dependency.getOriginClass());
        Optional<Module> used = Module.of(target);
        return user.isPresent() && used.isPresent() && user.get().maySee(used.get());
    }

    private static boolean usesItsOwnLibraries(Dependency dependency) {
        JavaClass target = dependency.getTargetClass();
        return !Library.isForeign(target) || Library.allows(Module.of(dependency.getOriginClass()), target);
    }

    private static boolean isAtHome(JavaClass type) {
        return Module.of(type)
                .flatMap(module -> type.getSource().map(module::made))
                .orElse(false);
    }

    private static boolean isDescribed(JavaPackage itsPackage) {
        return itsPackage.tryGetPackageInfo().isPresent();
    }
}
