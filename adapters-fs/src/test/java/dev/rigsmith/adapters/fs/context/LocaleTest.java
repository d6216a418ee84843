package dev.rigsmith.adapters.fs.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.adapters.fs.OtherJvm;
import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.ports.BuildContexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names are bytes, whatever the locale says. */
class LocaleTest {

    @ParameterizedTest
    @ValueSource(strings = {"POSIX", "C.UTF-8"})
    void a_manifest_does_not_depend_on_the_locale(String locale) throws IOException {
        try (ContextTree tree = new ContextTree()) {
            plant(tree);
            String root = tree.path("a ü").toString();
            Process process = start(locale, root);
            List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();

            assertThat(lines)
                    .hasSize(6)
                    .isEqualTo(FsBuildContexts.uncached()
                            .capture(
                                    new ContextSource.Directory(root, root + "/Containerfile"),
                                    BuildContexts.Reading.CHANGED)
                            .manifest()
                            .entries()
                            .stream()
                            .map(ManifestPrinter::line)
                            .toList());
        }
    }

    @Test
    void a_path_of_any_text_is_found_again() {
        assertThat(PathBytes.text(Path.of("/ü/ %20/x"))).isEqualTo("/ü/ %20/x");
    }

    private static void plant(ContextTree tree) throws IOException {
        tree.file("a ü/é", "1").attribute("a ü/é", "note", "ü").directory("a ü/ordner-ß");
        tree.run(
                "sh",
                "-c",
                "cd 'a ü'; printf x > \"$(printf 'odd\\377')\"; ln -s \"$(printf 'é/\\377')\" link; "
                        + "ln -s ordner-ß to-directory; printf 2 > ordner-ß/ä");
    }

    private static Process start(String locale, String root) throws IOException {
        ProcessBuilder builder = OtherJvm.builder(
                        ManifestPrinter.class, HexFormat.of().formatHex(root.getBytes(StandardCharsets.UTF_8)))
                .redirectOutput(ProcessBuilder.Redirect.PIPE);
        builder.environment().put("LC_ALL", locale);
        return builder.start();
    }
}
