package dev.rigsmith.adapters.fs.yaml;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidFileException;
import java.util.function.Function;

/** Reads YAML files of a known form. */
public final class YamlReader {

    private YamlReader() {}

    /**
     * Reads a file. The form is walked once, over a cursor that collects every problem that it meets.
     *
     * @param file the file as the user knows it
     * @param id what a wrong file is called
     * @param form turns the top of the file into the result, which is thrown away when there are problems
     * @throws InvalidFileException when anything is wrong, with every problem that was found
     */
    public static <T> T read(String file, ErrorId id, byte[] bytes, Function<YamlValue, T> form) {
        YamlProblems problems = new YamlProblems(file);
        try {
            T result = form.apply(new YamlValue(YamlTree.parse(bytes), problems));
            problems.throwIfAny(id);
            return result;
        } catch (YamlSyntaxException wrong) {
            problems.add(wrong.position(), wrong.getMessage(), "");
            throw problems.exception(id);
        }
    }
}
