package dev.rigsmith.domain.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rigsmith.domain.key.KeyDomain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Domain(KeyDomain.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(tries = 500, edgeCases = EdgeCasesMode.NONE)
class ContextTest {

    @Property
    void octets_keep_every_byte(@ForAll byte[] bytes) {
        Octets octets = Octets.of(bytes);

        assertThat(octets.bytes()).isEqualTo(bytes);
        assertThat(octets.length()).isEqualTo(bytes.length);
        assertThat(octets).isEqualTo(Octets.of(bytes.clone()));
        assertThat(Octets.of(bytes).latin1()).hasSize(bytes.length);
    }

    @Property
    void octets_are_ordered_as_unsigned_bytes(@ForAll Octets one, @ForAll Octets other) {
        assertThat(Integer.signum(one.compareTo(other)))
                .isEqualTo(Integer.signum(Arrays.compareUnsigned(one.bytes(), other.bytes())));
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
    }

    @Test
    void text_is_utf_8_both_ways() {
        assertThat(Octets.ofText("é\uD83D\uDE00").bytes()).hasSize(6);
        assertThat(Octets.ofText("é\uD83D\uDE00")).hasToString("é\uD83D\uDE00");
        assertThat(new Octets("\u00ff")).hasToString("\uFFFD");
    }

    @Property
    void a_manifest_is_sorted_by_path_in_whatever_order_it_was_found(
            @ForAll @UniqueElements(by = Path.class) List<ContextEntry> entries, @ForAll Random random) {
        List<ContextEntry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);
        ContextManifest manifest = ContextManifest.of(shuffled);

        assertThat(manifest).isEqualTo(ContextManifest.of(entries));
        assertThat(manifest.entries()).containsExactlyInAnyOrderElementsOf(entries);
        assertThat(manifest.entries())
                .isSortedAccordingTo((a, b) ->
                        Arrays.compareUnsigned(a.path().bytes(), b.path().bytes()));
    }

    static final class Path implements java.util.function.Function<Object, Object> {
        @Override
        public Object apply(Object entry) {
            return ((ContextEntry) entry).path();
        }
    }

    @Test
    void a_manifest_out_of_order_or_with_a_path_twice_is_refused() {
        ContextEntry a = ContextEntry.directory("a", 0755);
        ContextEntry b = ContextEntry.directory("b", 0755);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContextManifest(List.of(b, a)))
                .withMessageContaining("a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContextManifest.of(List.of(a, a)))
                .withMessageContaining("a");
        assertThat(ContextManifest.empty().entries()).isEmpty();
    }

    @Property
    void two_contexts_have_one_digest_exactly_when_their_entries_are_equal(
            @ForAll @UniqueElements(by = Path.class) @Size(max = 2) List<ContextEntry> entries,
            @ForAll ContextEntry entry,
            @ForAll boolean same) {
        ContextManifest one = ContextManifest.of(entries);
        List<ContextEntry> changed = new ArrayList<>(entries);
        changed.removeIf(old -> !same && old.path().equals(entry.path()));
        changed.addAll(same ? List.of() : List.of(entry));
        ContextManifest other = ContextManifest.of(changed);

        assertThat(one.digest().equals(other.digest())).isEqualTo(one.equals(other));
    }

    @Property
    void entries_have_one_identity_exactly_when_all_but_their_paths_are_equal(
            @ForAll ContextEntry one, @ForAll ContextEntry other) {
        ContextEntry moved = new ContextEntry(
                one.path(), other.type(), other.permissions(), other.attributes(), other.linkedTo(), other.content());

        assertThat(one.identity().equals(other.identity())).isEqualTo(one.equals(moved));
        assertThat(moved.identity()).isEqualTo(other.identity());
    }

    @Property
    void the_order_of_attributes_does_not_count(@ForAll ContextEntry entry) {
        SortedMap<String, Octets> reversed = new TreeMap<>(Collections.reverseOrder());
        reversed.putAll(entry.attributes());
        ContextEntry same = new ContextEntry(
                entry.path(), entry.type(), entry.permissions(), reversed, entry.linkedTo(), entry.content());

        assertThat(same.identity()).isEqualTo(entry.identity());
    }

    @ParameterizedTest
    @EnumSource(EntryType.class)
    void a_type_holds_its_own_content_only(EntryType type) {
        List<Content> fitting = contents().stream().filter(type::holds).toList();

        assertThat(fitting).hasSize(1);
        contents().stream()
                .filter(content -> !type.holds(content))
                .forEach(content -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> entry(type, content))
                        .withMessageContaining(type.code()));
        assertThat(entry(type, fitting.get(0)).content()).isEqualTo(fitting.get(0));
    }

    private static List<Content> contents() {
        return List.of(
                new Content.FileDigest(Sha256.of(new byte[0])),
                new Content.LinkTarget(Octets.ofText("x")),
                new Content.DeviceNumber(1),
                new Content.Nothing());
    }

    private static ContextEntry entry(EntryType type, Content content) {
        return new ContextEntry(Octets.ofText("a"), type, 0644, new TreeMap<>(), Optional.empty(), content);
    }

    @Test
    void digests_are_those_of_the_standard() {
        Sha256 abc = Sha256.of(Octets.ofText("abc").bytes());

        assertThat(abc.hex()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(abc).hasToString("sha256:" + abc.hex());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sha256(abc.hex().toUpperCase(java.util.Locale.ROOT)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sha256(abc.hex() + "\n"));
    }
}
