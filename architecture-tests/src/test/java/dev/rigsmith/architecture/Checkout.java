package dev.rigsmith.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The repository that these tests run in, and the program that was built from it. */
final class Checkout {

    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize();

    /** The repository's top directory. */
    static final Path ROOT = MODULE.getParent();

    /** Where this module keeps its broken fixtures. */
    static final Path FIXTURES = MODULE.resolve("src/test/fixtures");

    /** Where a module's test classes are once it is packaged. */
    private static final Pattern TEST_JAR = Pattern.compile(".*-tests\\.jar.*");

    /** Every class of the program, from directories and jars alike, without tests. */
    static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.matches(TEST_JAR))
            .importPackages("dev.rigsmith");

    private Checkout() {}

    static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
