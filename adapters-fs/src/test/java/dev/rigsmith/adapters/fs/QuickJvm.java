package dev.rigsmith.adapters.fs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * Starts many processes of one class of the tests: from a copy of the code that any user can read, and with an archive
 * of its classes, which halves what a start costs.
 */
public final class QuickJvm {

    private static final List<String> FLAGS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m", "-Xshare:auto", "-Xlog:disable");

    private final Path directory;
    private final Class<?> main;
    private final String classPath;

    private QuickJvm(Path directory, Class<?> main, String classPath) {
        this.directory = directory;
        this.main = main;
        this.classPath = classPath;
    }

    /**
     * Copies the code.
     *
     * @param directory empty; it and its content become readable for everybody
     * @param training what the class is run with once, so that the archive holds what it needs
     */
    public static QuickJvm of(Path directory, Class<?> main, String... training) throws Exception {
        List<String> jars = new ArrayList<>();
        for (String entry : classPath()) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path) || path.getFileName().toString().matches("(rigsmith|snakeyaml).*")) {
                jars.add(copy(path, directory.resolve(jars.size() + ".jar")).toString());
            }
        }
        QuickJvm jvm = new QuickJvm(directory, main, String.join(File.pathSeparator, jars));
        jvm.train(training);
        return jvm;
    }

    private static List<String> classPath() {
        String tested = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.asList(tested.split(File.pathSeparator));
    }

    private static Path copy(Path code, Path jar) throws IOException {
        if (Files.isRegularFile(code)) {
            return Files.copy(code, jar);
        }
        int status = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--no-compress", "--file=" + jar, "-C", code.toString(), ".");
        if (status != 0) {
            throw new IOException("no jar of " + code);
        }
        return jar;
    }

    private void train(String... arguments) throws Exception {
        List<String> command = command(arguments);
        command.add(1, "-XX:ArchiveClassesAtExit=" + archive());
        command.removeIf(word -> word.startsWith("-XX:SharedArchiveFile"));
        Process training = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("training").toFile())
                .start();
        training.getOutputStream().close();
        if (training.waitFor() != 0) {
            throw new IOException(Files.readString(directory.resolve("training")));
        }
        for (File file : directory.toFile().listFiles()) {
            file.setReadable(true, false);
        }
        directory.toFile().setExecutable(true, false);
        directory.toFile().setReadable(true, false);
    }

    private Path archive() {
        return directory.resolve("classes.jsa");
    }

    /** The command line of a process with these arguments. */
    List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(FLAGS);
        command.add("-XX:SharedArchiveFile=" + archive());
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Starts a process, its errors among this one's. */
    public Process start(String... arguments) throws IOException {
        return new ProcessBuilder(command(arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
