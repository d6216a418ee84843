package dev.rigsmith.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The program keeps every rule, and all of the program was looked at. */
@DisplayName("the program keeps the rule")
class ArchitectureTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void keeps(String rule) {
        Rules.all().get(rule).check(Checkout.PROGRAM);
    }

    static Stream<String> rules() {
        return Rules.all().keySet().stream();
    }

    @ParameterizedTest(name = "{0} contributed classes")
    @EnumSource
    void contributed(Module module) {
        assertThat(Checkout.PROGRAM.that(Module.in(module)).stream())
                .as("classes of %s below %s", module.directory(), module.root())
                .isNotEmpty();
    }

    @Test
    @DisplayName("every class belongs to a module")
    void complete() {
        assertThat(Checkout.PROGRAM.stream().filter(type -> Module.of(type).isEmpty()))
                .extracting(JavaClass::getName)
                .isEmpty();
    }

    @Test
    @DisplayName("the modules are the ones that Maven builds")
    void modules() {
        // These are conscious exceptions: picocli is a library that is compiled here, and the others are not shipped.
        Stream<String> ours = Stream.concat(
                Stream.of(Module.values()).map(Module::directory),
                Stream.of("picocli", "plain-records", "architecture-tests", "inner-loops"));
        assertThat(Pom.root().modules()).containsExactlyInAnyOrderElementsOf(ours.toList());
    }
}
