package dev.rigsmith.adapters.fs.project;

import dev.rigsmith.adapters.fs.yaml.YamlMapping;
import dev.rigsmith.adapters.fs.yaml.YamlValue;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The grammars of names inside a rig. */
enum Names {
    /** A variable that a process can have, by the rules of shells. */
    VARIABLE("the name of a variable", "[A-Za-z_][A-Za-z0-9_]*", "use letters, digits and _, no digit first"),
    /** A build argument. */
    ARGUMENT("the name of a build argument", "[A-Za-z_][A-Za-z0-9_]*", "use letters, digits and _, no digit first"),
    /** A secret, which is a file name in the build as well. */
    SECRET("the id of a secret", "[A-Za-z0-9][A-Za-z0-9_.-]*", "use letters, digits, `_`, `.` and `-`"),
    /** A label of an image; what buildah would take apart is left out. */
    LABEL("the name of a label", "[^=$\\x00-\\x20\\x7f\\p{Cs}]+", "leave out blanks, `=` and `$`"),
    /** A server, in the words of MCP clients. */
    MCP_SERVER("the name of a server", "[^\\x00-\\x1f\\x7f\\p{Cs}]+", "write it like fs or my-server");

    private final String what;
    private final Pattern form;
    private final String remedy;

    Names(String what, String form, String remedy) {
        this.what = what;
        this.form = Pattern.compile(form);
        this.remedy = remedy;
    }

    /** Gives the name back, or refuses it. */
    String read(String name) {
        if (!form.matcher(name).matches()) {
            throw Texts.refusal("`" + name + "` is not " + what, remedy);
        }
        return name;
    }

    /** Notes a key of the mapping that is no such name. */
    void check(String name, YamlMapping mapping) {
        mapping.as(name, this::read);
    }

    /** The texts of a mapping whose keys are such names. */
    SortedMap<String, String> texts(Optional<YamlValue> value) {
        SortedMap<String, String> texts = new TreeMap<>();
        value.map(YamlValue::mapping)
                .ifPresent(mapping -> mapping.values().forEach((name, element) -> {
                    check(name, mapping);
                    Texts.any(element).ifPresent(text -> texts.put(name, text));
                }));
        return texts;
    }
}
