package dev.rigsmith.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.rigsmith.architecture.Conditions.be;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Locale;
import java.util.Set;

/** What no code does, or only code in one place. */
final class CodeRules {

    private static final String ENTRY_POINT = "dev.rigsmith.cli.Rig";

    /** This is a conscious exception: it carries a place in a file to its own package, which reports it by the family. */
    private static final Set<String> INTERNAL_ERRORS = Set.of("dev.rigsmith.adapters.fs.yaml.YamlSyntaxException");

    /** This is a conscious exception: arguments and paths reach another program in the encoding that the JVM was given. */
    private static final String NO_LOGGING = "dev.rigsmith.cli.NoLogging";

    private static final String ENCODING_OF_ARGUMENTS = "dev.rigsmith.process.Encoding";

    static final ArchRule only_the_command_line_prints = noClasses()
            .that(not(Module.in(Module.CLI)))
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
            .because("data goes to stdout and messages to stderr, escaped, and only one place can keep that promise");

    static final ArchRule only_the_entry_point_exits = noClasses()
            .that(describe("are not the entry point", type -> !type.getName().equals(ENTRY_POINT)))
            .should()
            .callMethodWhere(describe("ends the program", CodeRules::endsTheProgram))
            .because("locks are released and temporary names cleared on the way out");

    static final ArchRule only_the_process_module_starts_programs = noClasses()
            .that(not(Module.in(Module.PROCESS)))
            .should()
            .dependOnClassesThat(nameMatching("java\\.lang\\.ProcessBuilder(\\$.*)?"))
            .orShould()
            .callMethodWhere(describe("runs a program", it -> isCall(it, "java.lang.Runtime", "exec")))
            .because("argument lists, signals and the engine's last lines are taken care of there");

    static final ArchRule errors_are_the_sealed_family = classes()
            .that()
            .areAssignableTo(Throwable.class)
            .should(be("be in dev.rigsmith.domain.error", CodeRules::isOfTheFamily))
            .because("every error has an id and a remedy, and the cli maps all of them in one place");

    static final ArchRule nobody_throws_generic_exceptions = noClasses()
            .should(GeneralCodingRules.THROW_GENERIC_EXCEPTIONS)
            .because("whoever catches one cannot tell what went wrong");

    static final ArchRule nobody_logs = noClasses()
            .that(describe(
                    "do not keep Java itself from logging",
                    type -> !type.getName().startsWith(NO_LOGGING)))
            .should()
            .dependOnClassesThat(nameMatching("java\\.util\\.logging\\..*|java\\.lang\\.System\\$Logger.*"))
            .because("the user is told; there is nobody else to read a log");

    static final ArchRule nobody_asks_for_the_default_charset_or_locale = noClasses()
            .that(describe("do not encode arguments", type -> !type.getName().equals(ENCODING_OF_ARGUMENTS)))
            .should()
            .callCodeUnitWhere(describe("depends on the machine's settings", CodeRules::asksTheMachine))
            .because("a key, a file and a message are the same on any machine");

    static final ArchRule no_static_field_is_assigned_twice = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .because("a setting that anybody can change belongs to nobody");

    private CodeRules() {}

    private static boolean endsTheProgram(JavaAccess<?> call) {
        return isCall(call, "java.lang.System", "exit")
                || isCall(call, "java.lang.Runtime", "exit")
                || isCall(call, "java.lang.Runtime", "halt");
    }

    private static boolean isOfTheFamily(JavaClass type) {
        boolean internal =
                INTERNAL_ERRORS.contains(type.getName()) && !type.getModifiers().contains(JavaModifier.PUBLIC);
        return internal || type.getPackageName().equals("dev.rigsmith.domain.error");
    }

    private static boolean asksTheMachine(JavaAccess<?> call) {
        String text = call.getTarget().getFullName();
        return text.equals("java.lang.String.getBytes()")
                || text.equals("java.lang.String.toLowerCase()")
                || text.equals("java.lang.String.toUpperCase()")
                || text.equals("java.lang.String.<init>([B)")
                || text.equals(Locale.class.getName() + ".getDefault()")
                || text.equals("java.nio.charset.Charset.defaultCharset()");
    }

    private static boolean isCall(JavaAccess<?> call, String owner, String name) {
        return call.getTargetOwner().getName().equals(owner) && call.getName().equals(name);
    }
}
