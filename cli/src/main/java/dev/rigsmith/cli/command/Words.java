package dev.rigsmith.cli.command;

import dev.rigsmith.application.AddRequest;
import dev.rigsmith.domain.bundle.Packing;
import dev.rigsmith.domain.context.Sha256;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What words of the command line stand for. */
final class Words {

    private Words() {}

    /** {@code image}, {@code template} or {@code rootfs}. */
    static final class KindConverter extends FixedWord<AddRequest.As> {
        KindConverter() {
            super("a kind of source", AddRequest.As.values(), AddRequest.As::word);
        }
    }

    /** {@code gzip} or {@code zstd}. */
    static final class PackingConverter extends FixedWord<Packing> {
        PackingConverter() {
            super("a way to compress", Packing.values(), Packing::word);
        }
    }

    /** 64 hexadecimal digits, in lower or upper case, behind {@code sha256:} or not. */
    static final class DigestConverter implements ITypeConverter<Sha256> {
        @Override
        public Sha256 convert(String word) {
            try {
                return new Sha256(word.toLowerCase(Locale.ROOT).replaceFirst("^sha256:", ""));
            } catch (IllegalArgumentException refused) {
                throw new TypeConversionException("`" + word + "` is no SHA-256 digest of 64 hex digits");
            }
        }
    }

    /** Whole seconds, at least one. */
    static final class SecondsConverter implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String word) {
            if (!word.matches("0*[1-9][0-9]{0,8}")) {
                throw new TypeConversionException("`" + word + "` is no number of seconds");
            }
            return Duration.ofSeconds(Long.parseLong(word));
        }
    }

    /** Bytes, or thousands, millions or milliards of them. */
    static final class BytesConverter implements ITypeConverter<Long> {

        private static final Pattern FORM = Pattern.compile("([0-9]{1,9})([kMG]?)");
        private static final Map<String, Long> UNITS =
                Map.of("", 1L, "k", 1_000L, "M", 1_000_000L, "G", 1_000_000_000L);

        @Override
        public Long convert(String word) {
            Matcher form = FORM.matcher(word);
            if (!form.matches()) {
                throw new TypeConversionException("`" + word + "` is no number of bytes, such as 500M");
            }
            return Long.parseLong(form.group(1)) * UNITS.get(form.group(2));
        }
    }
}
