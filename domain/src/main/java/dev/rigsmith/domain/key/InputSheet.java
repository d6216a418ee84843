package dev.rigsmith.domain.key;

import dev.rigsmith.domain.context.Octets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that a build depends on, as one sorted list of named inputs. Two sheets are equal in kind, name and
 * identity exactly when the builder would be given the same.
 *
 * @param inputs sorted by kind and name; no two share both
 */
public record InputSheet(List<Input> inputs) {

    static final Comparator<Input> ORDER = Comparator.comparing(Input::kind).thenComparing(Input::name);

    public InputSheet {
        inputs = List.copyOf(inputs);
        requireSorted(inputs);
    }

    private static void requireSorted(List<Input> inputs) {
        for (int i = 1; i < inputs.size(); i++) {
            if (ORDER.compare(inputs.get(i - 1), inputs.get(i)) >= 0) {
                throw new IllegalArgumentException("out of order or twice: "
                        + inputs.get(i).kind().word() + " " + inputs.get(i).name());
            }
        }
    }

    /**
     * Gives the sheet of these inputs, in whatever order they come.
     *
     * @throws IllegalArgumentException when two inputs share kind and name
     */
    public static InputSheet of(Collection<Input> inputs) {
        return new InputSheet(inputs.stream().sorted(ORDER).toList());
    }

    /** The key of a build with these inputs. */
    public BuildKey key() {
        FramedDigest digest = new FramedDigest("rigsmith.dev/build-key/v" + BuildKey.SCHEME);
        inputs.forEach(input -> digest.add(input.kind().tag(), input.name(), input.identity()));
        return new BuildKey(digest.finish().hex());
    }

    /** How many inputs of one kind there are. */
    public long count(InputKind kind) {
        return inputs.stream().filter(input -> input.kind() == kind).count();
    }

    /** The value shown for one input, or an empty string where there is no such input. */
    public String shown(InputKind kind, String name) {
        Octets wanted = Octets.ofText(name);
        return inputs.stream()
                .filter(input -> input.kind() == kind && input.name().equals(wanted))
                .map(Input::shown)
                .findFirst()
                .orElse("");
    }
}
