package dev.rigsmith.domain.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.image.ImageId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyNamesTest {

    private static final String HEX = "0a".repeat(32);

    @Test
    void a_link_beside_layers_stands_for_the_layer_it_names() {
        assertThat(LegacyNames.layerBehind(HEX + "/layer.tar", "../" + HEX + "/layer.tar"))
                .contains(HEX + "/layer.tar");
        assertThat(LegacyNames.layerBehind(HEX + "/layer.tar", "../" + HEX + ".tar"))
                .contains(HEX + ".tar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/%s.tar", "%s.tar", "../../%s.tar", "../%s", "../%s/x", "../%s.tar/", "../%s.tar\n"})
    void any_other_link_stands_for_nothing(String target) {
        assertThat(LegacyNames.layerBehind(HEX + "/layer.tar", String.format(target, HEX)))
                .isEmpty();
        assertThat(LegacyNames.layerBehind("x/layer.tar", "../" + HEX + ".tar")).isEmpty();
        assertThat(LegacyNames.layerBehind(HEX + ".tar", "../" + HEX + ".tar")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s.json", "%s", "sha256:%s", "blobs/sha256/%s"})
    void a_configuration_may_be_named_by_its_digest(String name) {
        assertThat(LegacyNames.idIn(String.format(name, HEX))).contains(new ImageId(HEX));
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.json", "%sa.json", "x/%s.json", "%s.json\n", ""})
    void or_by_something_that_promises_nothing(String name) {
        assertThat(LegacyNames.idIn(String.format(name, HEX))).isEmpty();
    }
}
