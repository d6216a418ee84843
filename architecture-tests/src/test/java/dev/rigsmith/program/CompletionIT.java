package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What real shells complete. */
class CompletionIT {

    @RegisterExtension
    static final Workbench BENCH = new Workbench();

    private static final String PATH = Checkout.rig().getParent() + ":" + System.getenv("PATH");

    private static List<String> shell(String name, String script) {
        return BENCH.run(name, Map.of("PATH", PATH), "-c", script)
                .end()
                .expect(0)
                .lines();
    }

    /** What bash would offer for the last of these words. */
    private static List<String> bash(String... words) {
        return shell("bash", """
                source <(rig completion bash)
                COMP_WORDS=(rig %s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                _rig && printf '%%s\\n' "${COMPREPLY[@]}"
                """.formatted(String.join(" ", words)));
    }

    private static List<String> fish(String line) {
        return shell("fish", "rig completion fish | source; complete -C '" + line + "'");
    }

    @Test
    void commands_options_fixed_words_and_names_of_rigs_are_completed_in_bash() {
        assertThat(bash("re")).containsExactly("resolve", "recipe", "rebase");
        assertThat(bash("--ver")).containsExactly("--version");
        assertThat(bash("build", "--no")).containsExactly("--no-cache");
        assertThat(bash("list", "--format", "j")).containsExactly("json");
        assertThat(bash("list", "--format", "=", "j")).containsExactly("json");
        assertThat(bash("prep", "j")).contains("js", "jvm");
        assertThat(bash("rebase", "mine", "--onto", "=", "g")).contains("go");
        assertThat(bash("export", "j")).containsExactly("");
        assertThat(bash("no-such", "x")).containsExactly("");
    }

    @Test
    void the_same_in_fish() {
        assertThat(fish("rig rec")).containsExactly("recipe");
        assertThat(fish("rig build --no")).containsExactly("--no-cache");
        assertThat(fish("rig list --format ")).containsExactlyInAnyOrder("json", "text");
        assertThat(fish("rig prep j")).contains("js", "jvm");
        assertThat(fish("rig build j")).isEmpty();
    }

    /** The line editor of zsh works on terminals alone. */
    @Test
    void the_same_in_zsh() {
        List<String> shown = shell("zsh", """
                zmodload zsh/zpty
                zpty z 'PS1=">" zsh -f -i'
                zpty -w z 'autoload -Uz compinit; compinit -u -D; source <(rig completion zsh); echo REA""DY'
                zpty -r z said '*READY*'
                zpty -w -n z $'rig rollb\\t'
                zpty -r z said '*rollback*'
                print -r -- "$said"
                zpty -d z
                """);

        assertThat(String.join("\n", shown)).contains("rig rollback");
    }
}
