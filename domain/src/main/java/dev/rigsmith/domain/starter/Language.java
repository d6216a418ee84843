package dev.rigsmith.domain.starter;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The languages that are recognised, by the files that their tools start from. */
public enum Language {
    JVM(
            "jvm",
            "pom\\.xml|(build|settings)\\.gradle(\\.kts)?",
            List.of("default-jdk-headless", "maven"),
            List.of("javac -version", "mvn --version")),
    JS("js", "package\\.json", List.of("nodejs", "npm"), List.of("node --version", "npm --version")),
    PYTHON(
            "python",
            "pyproject\\.toml|requirements\\.txt|setup\\.(py|cfg)|Pipfile",
            List.of("python3", "python3-pip", "python3-venv"),
            List.of("python3 --version", "python3 -m venv --help")),
    GO("go", "go\\.(mod|work)", List.of("gcc", "golang-go", "libc6-dev"), List.of("go version")),
    RUST(
            "rust",
            "Cargo\\.toml",
            List.of("cargo", "gcc", "libc6-dev", "rust-clippy", "rustfmt"),
            List.of("cargo --version", "rustc --version")),
    SYSTEMS(
            "systems",
            "CMakeLists\\.txt|meson\\.build|configure\\.ac",
            List.of("cmake", "g++", "gcc", "gdb", "libc6-dev", "make", "ninja-build", "pkg-config"),
            List.of("c++ --version", "cmake --version")) {
        /** A Makefile alone may be for anything. */
        @Override
        boolean isIn(Listing listing) {
            return super.isIn(listing)
                    || listing.names().anyMatch(MAKEFILE.asMatchPredicate())
                            && listing.names().anyMatch(C_SOURCE.asMatchPredicate());
        }
    };

    private static final Pattern MAKEFILE = Pattern.compile("GNUmakefile|[Mm]akefile");
    private static final Pattern C_SOURCE = Pattern.compile(".+\\.(c|cc|cpp|cxx)");

    private final String word;
    private final Pattern markers;
    private final List<String> packages;
    private final List<String> checks;

    Language(String word, String markers, List<String> packages, List<String> checks) {
        this.word = word;
        this.markers = Pattern.compile(markers);
        this.packages = packages;
        this.checks = checks;
    }

    /** The languages that a directory is about, in the order of this list. */
    public static List<Language> in(Listing listing) {
        return Arrays.stream(values())
                .filter(language -> language.isIn(listing))
                .toList();
    }

    /** The word for people and programs; also the name of the bundled template. */
    public String word() {
        return word;
    }

    /** The packages of Debian and Ubuntu that bring its tools. */
    List<String> packages() {
        return packages;
    }

    /** Commands that succeed where its tools are. */
    List<String> checks() {
        return checks;
    }

    boolean isIn(Listing listing) {
        return listing.names().anyMatch(markers.asMatchPredicate());
    }
}
