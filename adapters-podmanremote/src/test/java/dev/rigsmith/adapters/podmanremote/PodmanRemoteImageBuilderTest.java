package dev.rigsmith.adapters.podmanremote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.domain.build.BuildArg;
import dev.rigsmith.domain.build.BuildSecret;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.ports.BuildRequests;
import dev.rigsmith.ports.ImageBuilder;
import dev.rigsmith.process.FakePrograms;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults that a real service does not produce on demand. */
@Timeout(20)
class PodmanRemoteImageBuilderTest {

    private static final String ID = "24f962c645c3953f3daf7b2fb8c567851ba60c802608840cfe53e0f68d453f0a";
    private static final String HEAD = "HTTP/1.1 200 OK\\r\\n\\r\\n";

    @TempDir
    private Path directory;

    private FakePrograms fakes;

    private ImageBuilder answering(String answer) {
        fakes = new FakePrograms(directory).script("podman", "printf '" + answer + "'");
        return new PodmanRemoteImageBuilder(fakes.programs());
    }

    private static BuildRequests request() {
        return BuildRequests.of("FROM localhost/a:1\nARG TOKEN\n").arg("TOKEN", BuildArg.fromEnvironment("hunter2"));
    }

    @Test
    void what_the_service_says_last_is_the_image() {
        ImageBuilder builder = answering(HEAD + "{\"stream\":\"" + ID + "\"}\\n");

        assertThat(builder.build(request().named("localhost/b:1"))).isEqualTo(new ImageId(ID));
        assertThat(fakes.runs().toString()).contains("dial-stdio").doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SSH-2.0-x\\r\\n",
                "HTTP/1.1 500 No\\r\\n\\r\\n{\"message\":\"no\"}",
                "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n50\\r\\n{\"stream\":\"STEP",
                HEAD,
                HEAD + "{\"stream\":\"STEP 1\"}\\n",
                HEAD + "{\"stream\":\"" + ID + "\"}\\n{\"error\":\"no\"}\\n"
            })
    void anything_less_is_a_failure(String answer) {
        ImageBuilder builder = answering(answer);

        EngineException failure = catchThrowableOfType(
                EngineException.class, () -> builder.build(request().named("localhost/b:1")));

        assertThat(failure.getMessage() + failure.lastLines() + failure.command())
                .doesNotContain("hunter2");
        assertThat(failure.getMessage()).contains("podman");
    }

    @Test
    void what_the_service_would_misunderstand_is_refused() {
        ImageBuilder builder = answering("");

        for (BuildRequests bad : new BuildRequests[] {
            request().label("", "x"),
            request().label("a=b", "x"),
            request().arg("a=b", BuildArg.of("x")),
            request().secret("a,b", new BuildSecret.Variable("PATH")),
            request().secret("a", new BuildSecret.Variable("NO_SUCH_VARIABLE"))
        }) {
            assertThatThrownBy(() -> builder.build(bad.named("localhost/b:1")))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThat(fakes.runs()).isEmpty();
    }
}
