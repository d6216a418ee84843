package dev.rigsmith.adapters.fs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.adapters.fs.yaml.YamlReader;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** The laws of the file of registered rigs. */
@Domain(RegistryDomain.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
class RegistryPropertiesTest {

    private static final RegisteredRig NEW =
            new RegisteredRig("new", RigKind.PREFAB, Optional.empty(), Optional.of("a: #b"), Optional.of("two\nlines"));

    @Property(tries = 400)
    void any_registry_comes_back_whole(@ForAll List<RegisteredRig> rigs) {
        assertThat(content(written(rigs)).rigs()).isEqualTo(byName(rigs));
    }

    @Property(tries = 150)
    void the_order_of_additions_does_not_matter(@ForAll List<RegisteredRig> rigs, @ForAll Random random) {
        List<RegisteredRig> shuffled = new ArrayList<>(rigs);
        Collections.shuffle(shuffled, random);

        assertThat(content(written(shuffled)).rigs())
                .isEqualTo(content(written(rigs)).rigs());
    }

    @Property(tries = 150)
    void rigs_stand_in_the_order_in_which_they_came(@ForAll List<RegisteredRig> rigs) {
        assertThat(keys(written(rigs)))
                .isEqualTo(rigs.stream().map(RegisteredRig::name).toList());
    }

    @Property(tries = 200)
    void a_rig_that_comes_and_goes_leaves_no_trace(@ForAll List<RegisteredRig> rigs, @ForAll RegisteredRig rig) {
        List<RegisteredRig> others =
                rigs.stream().filter(other -> !other.name().equals(rig.name())).toList();
        Optional<byte[]> before = written(others);
        Optional<byte[]> after = content(content(before).with(rig, false)).without(rig.name());

        assertThat(text(after)).isEqualTo(others.isEmpty() ? "rigs: {}\n" : text(before));
    }

    @Property(tries = 200)
    void whatever_is_in_a_file_stays_when_another_row_comes_and_goes(@ForAll KeptFile kept, @ForAll RegisteredRig rig) {
        Optional<byte[]> before = bytes(kept.yaml());
        if (content(before).rigs().containsKey(rig.name())) {
            return;
        }
        Optional<byte[]> with = content(before).with(rig, false);
        Optional<byte[]> after = content(with).without(rig.name());

        assertThat(content(with).rigs()).containsEntry(rig.name(), rig);
        if (kept.exactly()) {
            assertThat(text(after)).isEqualTo(kept.yaml());
        }
        assertThat(Rendered.of(after)).isEqualTo(Rendered.of(before));
    }

    @Property(tries = 40)
    void whatever_is_in_a_file_stays_when_a_row_is_replaced_or_taken_out(@ForAll KeptFile kept) {
        Optional<byte[]> before = bytes(kept.yaml());
        RegisteredRig other = new RegisteredRig("a", RigKind.TEMPLATE, NEW.image(), NEW.source(), NEW.description());
        Optional<byte[]> replaced = content(before).with(other, true);
        Optional<byte[]> without = content(before).without("a");

        assertThat(content(replaced).rigs()).containsEntry("a", other);
        assertThat(keys(replaced)).isEqualTo(keys(before));
        assertThat(Rendered.of(content(replaced).without("a"))).isEqualTo(Rendered.of(without));
        assertThat(keys(without))
                .isEqualTo(keys(before).stream().filter(key -> !key.equals("a")).toList());
        if (kept.exactly()) {
            assertThat(kept.yaml().lines().toList())
                    .containsSubsequence(text(without).lines().toList());
        }
    }

    private static Optional<byte[]> written(List<RegisteredRig> rigs) {
        Optional<byte[]> bytes = Optional.empty();
        for (RegisteredRig rig : rigs) {
            bytes = content(bytes).with(rig, false);
        }
        return bytes;
    }

    private static RegistryContent content(Optional<byte[]> bytes) {
        return new RegistryContent("rigs.yaml", bytes);
    }

    private static List<String> keys(Optional<byte[]> bytes) {
        return bytes.map(content -> YamlReader.read(
                        "rigs.yaml",
                        ErrorId.INVALID_REGISTRY_FILE,
                        content,
                        top -> List.copyOf(top.mapping()
                                .get("rigs")
                                .orElseThrow()
                                .mapping()
                                .values()
                                .keySet())))
                .orElse(List.of());
    }

    private static SortedMap<String, RegisteredRig> byName(List<RegisteredRig> rigs) {
        SortedMap<String, RegisteredRig> byName = new TreeMap<>();
        rigs.forEach(rig -> byName.put(rig.name(), rig));
        return byName;
    }

    private static Optional<byte[]> bytes(String yaml) {
        return Optional.of(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Optional<byte[]> bytes) {
        return new String(bytes.orElseThrow(), StandardCharsets.UTF_8);
    }
}
