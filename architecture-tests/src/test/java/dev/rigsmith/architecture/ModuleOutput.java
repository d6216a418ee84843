package dev.rigsmith.architecture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Puts each class where Maven would put it: below {@code MODULE/target/classes}, for the module that its source lies in. */
final class ModuleOutput extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final Path directory;

    ModuleOutput(StandardJavaFileManager files, Path directory) {
        super(files);
        this.directory = directory;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject source) throws IOException {
        Path module = Path.of(source.toUri()).getParent().getFileName();
        Path file = directory.resolve(module).resolve("target/classes").resolve(className.replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        return new ClassFile(file);
    }

    private static final class ClassFile extends SimpleJavaFileObject {

        private final Path file;

        private ClassFile(Path file) {
            super(file.toUri(), Kind.CLASS);
            this.file = file;
        }

        @Override
        public OutputStream openOutputStream() throws IOException {
            return Files.newOutputStream(file);
        }
    }
}
