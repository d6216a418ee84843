package dev.rigsmith.domain.containerfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the cache of buildah 1.28.2 gives for another value of an argument, tried out. */
class ArgsInCacheTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM b AS s; ARG G; ENV X=$G; FROM s",
                "FROM b AS s; ARG G; ENV X $G; FROM S",
                "FROM b; ARG G; ENV X=${G:-1}; FROM 0",
                "FROM b AS s; ARG A G=1; LABEL l=\"a $G\"; FROM s",
                "FROM b AS s; ARG G; USER ${G}; FROM s",
                "FROM b AS s; ARG G; EXPOSE 8$G; FROM s",
                "FROM b AS s; ARG G; VOLUME /v$G; FROM s",
                "FROM b AS s; ARG G; STOPSIGNAL $G; FROM s",
                "FROM b AS s; ARG G; ONBUILD USER $G; FROM s",
                "FROM b AS s; ARG G; ENV X=$G Y=1; FROM c; FROM ${B}",
                "FROM b AS s; ARG TARGETARCH; ENV A=$TARGETARCH; FROM s",
                "FROM b; ARG G; WORKDIR /w$G; COPY c .",
                "FROM b; ARG G; ENV X=$G; WORKDIR $X",
                "FROM b; ARG G; ENV A=$G X=1; ENV Y=$X; WORKDIR /a/${Y}",
            })
    void a_step_that_is_known_by_its_text_alone_is_found(String lines) {
        assertThat(isHidden(lines)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM b; ARG G; RUN echo $G",
                "FROM b; ARG G; ENV X=$G; LABEL l=$G; USER $G; RUN echo $X",
                "FROM b AS s; ARG G; RUN echo $G; FROM s",
                "FROM b AS s; ARG G; COPY --chown=$G f$G /x$G; ADD f$G /y; FROM s",
                "FROM b AS s; ARG G; ENV X=$G; FROM c; COPY --from=s /x /y",
                "FROM b AS s; ARG G; ENV PATH=/opt/bin:$PATH; WORKDIR $PATH; FROM s",
                "FROM b AS s; ENV X=$G; ARG G; FROM s",
                "ARG V=1; FROM b:$V; WORKDIR /w$V",
                "FROM b; ENV H=/home; WORKDIR $H",
            })
    void any_other_is_not(String lines) {
        assertThat(isHidden(lines)).isFalse();
    }

    private static boolean isHidden(String lines) {
        return Containerfile.parse("Containerfile", lines.replace("; ", "\n").getBytes(StandardCharsets.UTF_8))
                .hidesArgsFromCache();
    }
}
