package dev.rigsmith.domain.key;

import dev.rigsmith.domain.build.BuildSample;
import dev.rigsmith.domain.context.Content;
import dev.rigsmith.domain.context.ContextEntry;
import dev.rigsmith.domain.context.EntryType;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.key.Change.Type;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every way to change one path of a context. */
final class EntryMutations {

    private EntryMutations() {}

    static Stream<Mutated> of(BuildSample sample) {
        ContextEntry added = ContextEntry.directory("new-name/that is long enough", 0755);
        Stream<Mutated> addition = Stream.of(mutated(Type.ADDED, sample, added, sample.withEntry(added)));
        return Stream.concat(addition, sample.entries().stream().flatMap(entry -> of(sample, entry)));
    }

    private static Stream<Mutated> of(BuildSample sample, ContextEntry entry) {
        Mutated removal = mutated(Type.REMOVED, sample, entry, sample.withoutEntry(entry.path()));
        return Stream.concat(
                Stream.of(removal),
                changed(entry).map(after -> mutated(Type.MODIFIED, sample, after, sample.withEntry(after))));
    }

    private static Mutated mutated(Type type, BuildSample before, ContextEntry entry, BuildSample after) {
        return new Mutated(before, after, type, InputKind.PATH, entry.path().toString());
    }

    private static Stream<ContextEntry> changed(ContextEntry entry) {
        return Stream.of(
                with(entry, entry.permissions() ^ 0001),
                with(entry, entry.permissions() ^ 04000),
                with(entry, oneMore(entry.attributes())),
                with(entry, linkedElsewhere(entry.linkedTo())),
                withOther(entry, entry.content()));
    }

    private static ContextEntry with(ContextEntry entry, int permissions) {
        return new ContextEntry(
                entry.path(), entry.type(), permissions, entry.attributes(), entry.linkedTo(), entry.content());
    }

    private static ContextEntry with(ContextEntry entry, SortedMap<String, Octets> attributes) {
        return new ContextEntry(
                entry.path(), entry.type(), entry.permissions(), attributes, entry.linkedTo(), entry.content());
    }

    private static ContextEntry with(ContextEntry entry, Optional<Octets> linkedTo) {
        return new ContextEntry(
                entry.path(), entry.type(), entry.permissions(), entry.attributes(), linkedTo, entry.content());
    }

    private static ContextEntry with(ContextEntry entry, EntryType type, Content content) {
        return new ContextEntry(entry.path(), type, entry.permissions(), entry.attributes(), entry.linkedTo(), content);
    }

    private static SortedMap<String, Octets> oneMore(SortedMap<String, Octets> attributes) {
        SortedMap<String, Octets> more = new TreeMap<>(attributes);
        more.put("user.new", Octets.ofText(""));
        return more;
    }

    private static Optional<Octets> linkedElsewhere(Optional<Octets> linkedTo) {
        return Optional.of(linkedTo.map(path -> new Octets(path.latin1() + "x")).orElse(new Octets("")));
    }

    /** Other content of the same type where there is such, and otherwise the same content in another type. */
    private static ContextEntry withOther(ContextEntry entry, Content content) {
        if (content instanceof Content.FileDigest file) {
            return with(
                    entry,
                    EntryType.SYMBOLIC_LINK,
                    new Content.LinkTarget(new Octets(file.digest().hex())));
        }
        if (content instanceof Content.LinkTarget link) {
            return with(
                    entry,
                    EntryType.FILE,
                    new Content.FileDigest(Sha256.of(link.target().bytes())));
        }
        if (content instanceof Content.DeviceNumber device) {
            return with(entry, entry.type(), new Content.DeviceNumber(device.number() + 1));
        }
        EntryType other = entry.type() == EntryType.FIFO ? EntryType.DIRECTORY : EntryType.FIFO;
        return with(entry, other, content);
    }
}
