package dev.rigsmith.domain.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.build.BuildArg;
import dev.rigsmith.domain.build.BuildSample;
import dev.rigsmith.domain.build.BuildSecret;
import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.context.Content;
import dev.rigsmith.domain.context.ContextEntry;
import dev.rigsmith.domain.context.EntryType;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.ignore.IgnoreFile;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.ShortName;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pairs of builds that other tools took for one, each a regression test. */
class KeyCollisionTest {

    private static final BuildSample BASE = BuildSample.minimal();
    private static final Sha256 HI = Sha256.of("hi".getBytes(UTF_8));
    private static final Sha256 HO = Sha256.of("ho".getBytes(UTF_8));

    @ParameterizedTest(name = "{0}")
    @MethodSource({"framing", "declared", "found", "paths"})
    void two_builds_are_not_one(String what, BuildSample one, BuildSample other) {
        assertThat(one.key()).isNotEqualTo(other.key());
        assertThat(Changes.between(one.sheet(), other.sheet())).isNotEmpty();
    }

    static Stream<Arguments> framing() {
        return Stream.of(
                pair(
                        "a line end in an argument",
                        arg("A", "1\nB=2"),
                        arg("A", "1").withArg("B", BuildArg.of("2"))),
                pair(
                        "the end of the Containerfile and the first argument",
                        BASE.withContainerfile("FROM x\nA=1"),
                        arg("A", "1").withContainerfile("FROM x\n")),
                pair("the name and the value of an argument", arg("a", "bc"), arg("ab", "c")),
                pair("an equals sign in an argument", arg("a", "b=c"), arg("a=b", "c")),
                pair("the name and the value of a label", BASE.withLabel("a", "bc"), BASE.withLabel("ab", "c")),
                pair("an argument and a label", arg("a", "b"), BASE.withLabel("a", "b")),
                pair("a target and a refresh token", target("x"), BASE.withRefresh(Optional.of("x"))),
                pair(
                        "a path and the target of a link",
                        BASE.withEntries(ContextEntry.link("a", "bc")),
                        BASE.withEntries(ContextEntry.link("ab", "c"))),
                pair(
                        "a line end in the target of a link",
                        BASE.withEntries(ContextEntry.link("a", "x\nb")),
                        BASE.withEntries(ContextEntry.link("a", "x"), ContextEntry.link("b", ""))));
    }

    static Stream<Arguments> declared() {
        return Stream.of(
                pair("an argument without a value", BASE.withArg("A", BuildArg.unset()), arg("A", "")),
                pair("an argument that says unset", BASE.withArg("A", BuildArg.unset()), arg("A", "unset")),
                pair("an argument that is not passed", BASE, BASE.withArg("A", BuildArg.unset())),
                pair(
                        "an argument that is its own digest",
                        arg("A", "x"),
                        arg("A", "" + Sha256.of("x".getBytes(UTF_8)))),
                pair("the value of a label", BASE.withLabel("a", "b"), BASE.withLabel("a", "c")),
                pair("an empty label", BASE, BASE.withLabel("a", "")),
                pair("the id of a secret", BASE.withSecrets(secret("npm")), BASE.withSecrets(secret("pip"))),
                pair("a secret", BASE, BASE.withSecrets(secret("npm"))),
                pair("the target", target("dev"), target("test")),
                pair("an empty target", BASE, target("")),
                pair("the platform", BASE, BASE.withPlatform("linux/arm64")),
                pair("the variant", BASE.withPlatform("linux/arm/v6"), BASE.withPlatform("linux/arm/v7")),
                pair("the platform of the builder", builder("linux/amd64"), builder("linux/arm64")),
                pair("a builder that is asked for", BASE, builder("linux/amd64")),
                pair("the refresh token", refresh("2026-W07"), refresh("2026-W08")),
                pair("an empty refresh token", BASE, refresh("")));
    }

    static Stream<Arguments> found() {
        return Stream.of(
                pair("the base image", BASE.withBase("debian:12", "a"), BASE.withBase("debian:12", "b")),
                pair("the reference of the base image", BASE.withBase("debian", "a"), BASE.withBase("debian:12", "a")),
                pair("the name of the ignore file", ignore(".dockerignore", "a"), ignore(".containerignore", "a")),
                pair("the bytes of the ignore file", ignore(".dockerignore", "a"), ignore(".dockerignore", "a\n")),
                pair("an empty ignore file", BASE, ignore(".dockerignore", "")));
    }

    static Stream<Arguments> paths() {
        ContextEntry hi = ContextEntry.file("a", 0644, HI);
        return Stream.of(
                pair("a rename", BASE.withEntries(hi), BASE.withEntries(ContextEntry.file("b", 0644, HI))),
                pair("two contents exchanged", files(HI, HO), files(HO, HI)),
                pair("content", BASE.withEntries(hi), BASE.withEntries(ContextEntry.file("a", 0644, HO))),
                pair("an executable bit", BASE.withEntries(hi), BASE.withEntries(ContextEntry.file("a", 0755, HI))),
                pair("a set-user-id bit", BASE.withEntries(hi), BASE.withEntries(ContextEntry.file("a", 04644, HI))),
                pair("the mode of a directory", directory(0755), directory(0775)),
                pair("an empty directory", BASE, directory(0755)),
                pair("a file with the same base name elsewhere", file("x/a"), file("y/a")),
                pair("the target of a link", link("b"), link("c")),
                pair("a link and a file of the same text", link(HI.hex()), BASE.withEntries(hi)),
                pair("a FIFO and a directory", special(EntryType.FIFO, new Content.Nothing()), directory(0755)),
                pair("the numbers of a device", device(EntryType.BLOCK_DEVICE, 1), device(EntryType.BLOCK_DEVICE, 2)),
                pair("the type of a device", device(EntryType.BLOCK_DEVICE, 1), device(EntryType.CHARACTER_DEVICE, 1)),
                pair("two equal files and one file linked twice", files(HI, HI), hardLinked()),
                pair("an extended attribute", BASE.withEntries(hi), attribute("user.a", "")),
                pair("the name of an attribute", attribute("user.a", "x"), attribute("user.b", "x")),
                pair("the value of an attribute", attribute("user.a", "x"), attribute("user.a", "y")),
                pair("where an attribute's name ends", attribute("user.a", "=b"), attribute("user.a=", "b")));
    }

    @Test
    void whose_a_secret_is_where_the_files_are_and_which_machine_it_is_do_not_count() {
        BuildSample variable = BASE.withSecrets(List.of(new BuildSecret("npm", new BuildSecret.Variable("NPM"))));
        BuildSample file = BASE.withSecrets(List.of(new BuildSecret("npm", new BuildSecret.File("/run/npm"))));
        ContextSource here = new ContextSource.Directory("/home/me", "/home/me/Containerfile");
        RigId elsewhere = RigId.project(new ShortName("jvm"), "/home/me/rigsmith.yaml");

        assertThat(variable.key()).isEqualTo(file.key());
        assertThat(BASE.inputs(elsewhere, here).key()).isEqualTo(BASE.key());
    }

    @Test
    void neither_owner_nor_time_is_part_of_an_entry() {
        assertThat(ContextEntry.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .containsExactly("path", "type", "permissions", "attributes", "linkedTo", "content");
    }

    private static Arguments pair(String what, BuildSample one, BuildSample other) {
        return Arguments.of(what, one, other);
    }

    private static BuildSample arg(String name, String value) {
        return BASE.withArg(name, BuildArg.of(value));
    }

    private static BuildSample target(String target) {
        return BASE.withTarget(Optional.of(target));
    }

    private static BuildSample builder(String platform) {
        return BASE.withBuilder(Optional.of(Platform.parse(platform)));
    }

    private static BuildSample refresh(String token) {
        return BASE.withRefresh(Optional.of(token));
    }

    private static List<BuildSecret> secret(String id) {
        return List.of(new BuildSecret(id, new BuildSecret.Variable("TOKEN")));
    }

    private static BuildSample ignore(String name, String text) {
        return BASE.withIgnoreFile(Optional.of(new IgnoreFile(name, text.getBytes(UTF_8))));
    }

    private static BuildSample file(String path) {
        return BASE.withEntries(ContextEntry.file(path, 0644, HI));
    }

    private static BuildSample files(Sha256 first, Sha256 second) {
        return BASE.withEntries(ContextEntry.file("a", 0644, first), ContextEntry.file("b", 0644, second));
    }

    private static BuildSample hardLinked() {
        ContextEntry second = new ContextEntry(
                Octets.ofText("b"),
                EntryType.FILE,
                0644,
                new TreeMap<>(),
                Optional.of(Octets.ofText("a")),
                new Content.FileDigest(HI));
        return BASE.withEntries(ContextEntry.file("a", 0644, HI), second);
    }

    private static BuildSample directory(int permissions) {
        return BASE.withEntries(ContextEntry.directory("a", permissions));
    }

    private static BuildSample link(String target) {
        return BASE.withEntries(ContextEntry.link("a", target));
    }

    private static BuildSample device(EntryType type, long number) {
        return special(type, new Content.DeviceNumber(number));
    }

    private static BuildSample special(EntryType type, Content content) {
        return BASE.withEntries(
                new ContextEntry(Octets.ofText("a"), type, 0755, new TreeMap<>(), Optional.empty(), content));
    }

    private static BuildSample attribute(String name, String value) {
        TreeMap<String, Octets> attributes = new TreeMap<>();
        attributes.put(name, Octets.ofText(value));
        return BASE.withEntries(new ContextEntry(
                Octets.ofText("a"), EntryType.FILE, 0644, attributes, Optional.empty(), new Content.FileDigest(HI)));
    }
}
