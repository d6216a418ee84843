package dev.rigsmith.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentHashMap;

/** What the domain is made of. */
final class DomainRules {

    /** These act, or answer differently each time: everything else in the packages below is a value or works on values. */
    private static final DescribedPredicate<JavaClass> ACTORS = belongToAnyOf(
            Clock.class,
            ClassLoader.class,
            Process.class,
            ProcessBuilder.class,
            ProcessHandle.class,
            Random.class,
            Runtime.class,
            System.class,
            Thread.class,
            ThreadGroup.class,
            ThreadLocal.class,
            Timer.class,
            TimerTask.class);

    private static final DescribedPredicate<JavaClass> VALUES = resideInAnyPackage(
                    "java.lang",
                    "java.lang.invoke",
                    "java.lang.runtime",
                    "java.nio.charset",
                    "java.time",
                    "java.time.format",
                    "java.time.temporal",
                    "java.util",
                    "java.util.function",
                    "java.util.regex",
                    "java.util.stream")
            .and(not(ACTORS));

    /** These are conscious exceptions: hashing and decoding are arithmetic, and need a buffer. */
    private static final DescribedPredicate<JavaClass> ARITHMETIC = belongToAnyOf(
            ByteBuffer.class,
            CharBuffer.class,
            ByteOrder.class,
            MessageDigest.class,
            NoSuchAlgorithmException.class,
            Serializable.class);

    /** This is a conscious exception: a memo that the readers of one value share; it starts no thread. */
    private static final DescribedPredicate<JavaClass> MEMOS = belongToAnyOf(ConcurrentHashMap.class);

    private static final DescribedPredicate<JavaClass> ALLOWED = describe(
            "are the domain's own, plain values, arithmetic or memos",
            type -> resideInAPackage("dev.rigsmith.domain..")
                            .or(VALUES)
                            .or(ARITHMETIC)
                            .or(MEMOS)
                            .test(type.getBaseComponentType())
                    || type.getBaseComponentType().isPrimitive());

    private static final Set<String> CLOCKS_AND_THREADS =
            Set.of("now", "systemDefault", "parallel", "parallelStream", "randomUUID");

    static final ArchRule the_domain_is_made_of_values = classes()
            .that()
            .resideInAPackage("dev.rigsmith.domain..")
            .should()
            .onlyDependOnClassesThat(ALLOWED)
            .because("resolving and keys must be pure functions: no files, network, environment, threads or logging");

    static final ArchRule the_domain_does_not_ask_what_time_it_is = noClasses()
            .that()
            .resideInAPackage("dev.rigsmith.domain..")
            .should()
            .callMethodWhere(describe("reads a clock, draws at random or forks", DomainRules::isImpure))
            .because("equal inputs give equal answers, on any machine and at any time");

    private DomainRules() {}

    private static boolean isImpure(JavaAccess<?> call) {
        String owner = call.getTargetOwner().getName();
        boolean random = owner.equals("java.lang.Math") && call.getName().equals("random");
        return random || owner.startsWith("java.") && CLOCKS_AND_THREADS.contains(call.getName());
    }
}
