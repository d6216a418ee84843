package dev.rigsmith.domain.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImageChoiceTest {

    private static final Platform HOST = Platform.parse("linux/amd64");
    private static final Platform FOREIGN = Platform.parse("linux/arm64");

    private static ArchivedImage image(int position, Platform platform, String... names) {
        return image(position, position, platform, names);
    }

    private static ArchivedImage image(int position, int id, Platform platform, String... names) {
        return new ArchivedImage(position, List.of(names), new ImageId(String.format("%064x", id)), platform, 1);
    }

    private static ArchivedImage choose(String word, ArchivedImage... images) {
        return ImageChoice.of("a.tar", List.of(images), Optional.of(word).filter(text -> !text.isEmpty()), HOST);
    }

    private static RefusedException refusal(String word, ArchivedImage... images) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> choose(word, images));
        assertThat(refused.id()).isEqualTo(ErrorId.INVALID_ARCHIVE);
        return refused;
    }

    @Test
    void the_only_image_is_meant_whatever_it_is_for() {
        ArchivedImage only = image(1, FOREIGN, "a:1");

        assertThat(choose("", only)).isEqualTo(only);
    }

    @Test
    void an_image_is_meant_by_name_position_or_id() {
        ArchivedImage first = image(1, HOST, "a:1", "a:2");
        ArchivedImage second = image(2, HOST);

        assertThat(choose("a:2", first, second)).isEqualTo(first);
        assertThat(choose("#2", first, second)).isEqualTo(second);
        assertThat(choose(second.id().toString(), first, second)).isEqualTo(second);
        assertThat(choose(image(7, 7 << 28, HOST).id().hex(), image(7, 7 << 28, HOST), first)
                        .position())
                .isEqualTo(7);
    }

    @Test
    void of_several_platforms_this_machine_s_is_meant() {
        ArchivedImage foreign = image(1, FOREIGN, "a:1");
        ArchivedImage own = image(2, HOST, "a:1");

        assertThat(choose("", foreign, own)).isEqualTo(own);
        assertThat(choose("a:1", foreign, own)).isEqualTo(own);
        assertThat(choose("#1", foreign, own)).isEqualTo(foreign);
    }

    @Test
    void one_image_that_stands_there_twice_is_one() {
        assertThat(choose("", image(1, 5, HOST, "a:1"), image(2, 5, HOST, "a:2"))
                        .position())
                .isEqualTo(1);
    }

    @Test
    void what_cannot_be_told_apart_is_refused_with_the_choice() {
        RefusedException refused = refusal("", image(1, HOST, "a:1"), image(2, HOST));

        assertThat(refused).hasMessage("a.tar holds several images");
        assertThat(refused.remedy()).isEqualTo("choose one of these: a:1 (linux/amd64), #2 (linux/amd64)");
    }

    @Test
    void what_is_not_there_is_refused_with_the_choice() {
        assertThat(refusal("b", image(1, HOST, "a:1"))).hasMessage("a.tar holds no image `b`");
        assertThat(refusal("000", image(1, HOST, "a:1"))).hasMessageContaining("no image");
        assertThat(refusal("", image(1, FOREIGN), image(2, Platform.parse("linux/s390x"))))
                .hasMessage("a.tar holds no image for linux/amd64");
    }

    @Test
    void a_long_choice_is_cut() {
        ArchivedImage[] many =
                IntStream.rangeClosed(1, 30).mapToObj(i -> image(i, HOST)).toArray(ArchivedImage[]::new);

        assertThat(refusal("", many).remedy()).endsWith("#10 (linux/amd64), and 20 more");
    }
}
