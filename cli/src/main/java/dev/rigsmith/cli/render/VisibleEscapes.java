package dev.rigsmith.cli.render;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.rigsmith.domain.text.Visible;
import java.util.Optional;

/** JSON's own way to spell the characters that {@link Visible} spells out elsewhere. */
final class VisibleEscapes extends CharacterEscapes {

    private static final int DELETE = 0x7f;

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] codes = standardAsciiEscapesForJSON();
        codes[DELETE] = ESCAPE_STANDARD;
        return codes;
    }

    /** Asked for each half of a surrogate pair alone, which may hide a character as well: both halves are escaped. */
    @Override
    public SerializableString getEscapeSequence(int character) {
        String text = Character.toString(character);
        boolean plain =
                !Character.isSurrogate((char) character) && Visible.of(text).equals(text);
        return Optional.of(character)
                .filter(hidden -> !plain)
                .map(hidden -> new SerializedString(String.format("\\u%04X", hidden)))
                .orElse(null);
    }
}
