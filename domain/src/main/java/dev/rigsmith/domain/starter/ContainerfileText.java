package dev.rigsmith.domain.starter;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Containerfile to start from, short enough to be read at once. */
final class ContainerfileText {

    private static final String TEXT = """
            # What containers of this repository start from. It is yours: change it, and `rig build` builds it again.

            # Any Debian or Ubuntu image will do.
            ARG BASE_IMAGE=docker.io/library/debian:bookworm-slim
            FROM ${BASE_IMAGE}

            # One line for each thing that you need. Slim images lack man1, which some packages put links into.
            RUN set -eu; \\
                export DEBIAN_FRONTEND=noninteractive; \\
                mkdir -p /usr/share/man/man1; \\
                apt-get update; \\
                apt-get install -y --no-install-recommends \\
            PACKAGES; \\
                rm -rf /var/lib/apt/lists/*

            # Work is done as a user without rights. git trusts the directory where the repository is mounted.
            RUN set -eu; \\
                id agent >/dev/null 2>&1 || useradd --create-home --shell /bin/bash agent; \\
                mkdir -p /workspace; \\
                chown agent: /workspace; \\
                git config --system --add safe.directory /workspace

            USER agent
            WORKDIR /workspace
            CMD ["bash"]
            """;

    private ContainerfileText() {}

    static String of(List<Language> languages) {
        return TEXT.replace("PACKAGES", lines(languages));
    }

    private static String lines(List<Language> languages) {
        Stream<String> usual = Stream.of("bash ca-certificates curl git less openssh-client");
        Stream<String> tools = languages.stream().map(language -> String.join(" ", language.packages()));
        return Stream.concat(usual, tools)
                .map(packages -> "        " + packages)
                .collect(Collectors.joining(" \\\n"));
    }
}
