package dev.rigsmith.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownFailureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RLIMITS         | Error: runc: container init: error setting rlimit type 7: operation not permitted",
                "RUNTIME_MISSING | Error: default OCI runtime \"crun\" not found: invalid argument",
                "CGROUPS         | Error: crun: the requested cgroup controller `pids` is not available: OCI runtime error",
                "HEREDOC         | Error: building at STEP \"ECHO \": Build error: Unknown instruction: \"ECHO\" &imagebuilder.Step",
                "HEREDOC         | Error: building at STEP \"COPY <<E /x\": copier: stat: \"/<<E\": no such file or directory",
                "NO_SPACE        | Error: writing blob: write /var/tmp/x: no space left on device",
                "LOCKED          | Error: acquiring lock for container: resource temporarily unavailable",
                "LOCKED          | Error: database is locked",
                "READ_ONLY       | Error: mkdir /graph: read-only file system",
                "STORAGE_DRIVER  | Error: kernel does not support overlay fs: 'overlay' is not supported over overlayfs",
                "NAMESPACES      | Error: newuidmap: write to uid_map failed: Operation not permitted",
            })
    void is_recognised(KnownFailure expected, String line) {
        assertThat(KnownFailure.in(List.of("something before", line))).contains(expected);
        assertThat(KnownFailure.remedy(List.of(line), "other")).isEqualTo(expected.remedy());
    }

    @ParameterizedTest
    @CsvSource({"building at STEP \"RUN exit 7\": while running runtime: exit status 7", "image not known", "''"})
    void others_are_not(String line) {
        assertThat(KnownFailure.in(List.of(line))).isEmpty();
        assertThat(KnownFailure.remedy(List.of(line), "other")).isEqualTo("other");
    }
}
