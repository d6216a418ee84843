package dev.rigsmith.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Times as people read them. */
class SizesPropertiesTest {

    @Property
    void seconds_are_rounded_half_up(@ForAll @LongRange(max = 20_000) long millis) {
        BigDecimal seconds = BigDecimal.valueOf(millis, 3);
        BigDecimal rounded = seconds.setScale(millis < 10_000 ? 2 : 1, RoundingMode.HALF_UP);

        assertThat(Sizes.ofMillis(millis)).isEqualTo(rounded.toPlainString() + " s");
    }
}
