package dev.rigsmith.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A small broken program, {@code src/test/fixtures/RULE/MODULE/*.java}. It is compiled against the real class path when
 * the test runs, so that the very rule that judges the program judges it too, under the program's own package names.
 * Each of its classes breaks the rule, but for those whose name starts with {@code Bystander}.
 */
record Fixture(String rule) {

    /** The classes that a report on this fixture has to name. */
    List<String> culprits() {
        return sources().stream()
                .map(source -> source.getFileName().toString().replace(".java", ""))
                .filter(name -> !name.startsWith("Bystander") && !name.equals("package-info"))
                .toList();
    }

    /** Compiles the fixture below a directory and reads its classes from there. */
    JavaClasses compile(Path directory) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                ModuleOutput output = new ModuleOutput(files, directory)) {
            var options = List.of("-Xpkginfo:always", "-proc:none", "-nowarn");
            var task =
                    compiler.getTask(null, output, null, options, null, files.getJavaFileObjectsFromPaths(sources()));
            if (!task.call()) {
                throw new AssertionError("the fixture " + rule + " does not compile");
            }
            return new ClassFileImporter().importPath(directory);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private List<Path> sources() {
        try (Stream<Path> files = Files.walk(Checkout.FIXTURES.resolve(rule))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException("the rule " + rule + " has no fixture", missing);
        }
    }
}
