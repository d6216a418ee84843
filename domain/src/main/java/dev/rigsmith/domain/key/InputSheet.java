package dev.rigsmith.domain.key;

import dev.rigsmith.domain.context.ContextDigest;
import dev.rigsmith.domain.context.Octets;
import java.util.ArrayList;
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

    /** By kind and name. */
    static final Comparator<Input> ORDER = InputSheet::compare;

    public InputSheet {
        inputs = List.copyOf(inputs);
        requireSorted(inputs);
    }

    private static int compare(Input one, Input other) {
        int kinds = one.kind().compareTo(other.kind());
        return kinds == 0 ? one.name().compareTo(other.name()) : kinds;
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
        ContextDigest context = new ContextDigest();
        List<Input> others = new ArrayList<>();
        for (Input input : inputs) {
            if (input.kind() == InputKind.PATH) {
                context.add(input.name(), input.identity());
            } else {
                others.add(input);
            }
        }
        return BuildKey.of(others, context.finish());
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
