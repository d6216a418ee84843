package dev.rigsmith.adapters.fs.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read of the beginning of a file of which nobody has seen yet whether it is damaged. */
class ContextMemoryFormatTest {

    private static final Octets ROOT = new Octets("/context");
    private static final Octets RULES = new Octets("out\n");
    private static final Sha256 DIGEST = Sha256.of(new byte[0]);

    private static List<Octets> pruned(String... directories) {
        List<Octets> all = List.of(directories).stream().map(Octets::new).toList();
        byte[] file = ContextMemoryFormat.write(ROOT, RULES, new ContextMemory(all, Listing.NOTHING, DIGEST));
        return ContextMemoryFormat.pruned(file, ROOT, RULES);
    }

    @Test
    void directories_are_left_out_as_they_were() {
        assertThat(pruned("out", "a/b")).containsExactly(new Octets("out"), new Octets("a/b"));
    }

    @Test
    void what_no_command_can_name_is_damage() {
        assertThat(pruned("out", "a\0b")).isEmpty();
    }
}
