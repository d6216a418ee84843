package dev.rigsmith.domain.add;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.template.Template;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdmissionTest {

    private static final Claims NONE = claims(Optional.empty(), Optional.empty(), Set.of());

    private static Claims claims(Optional<Template> template, Optional<RegisteredRig> row, Set<RigKind> images) {
        return new Claims(Optional.empty(), template, row, Optional.empty(), images);
    }

    private static Optional<Template> template(Template.Origin origin) {
        return Optional.of(new Template(
                new ShortName("x"), origin, "/t/x/Containerfile", Octets.ofText("FROM a"), new ContextSource.None()));
    }

    private static Optional<RegisteredRig> row(RigKind kind) {
        return Optional.of(new RegisteredRig("x", kind, Optional.empty(), Optional.of("quay.io/x"), Optional.empty()));
    }

    private static void expectTaken(RigKind kind, boolean force, Claims claims, String holder, String remedy) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> Admission.of("x", kind, force, claims))
                .withMessageContaining("the name `x` is taken by ")
                .withMessageContaining(holder)
                .satisfies(refused -> assertThat(refused.id()).isEqualTo(ErrorId.NAME_TAKEN))
                .satisfies(refused -> assertThat(refused.remedy()).contains(remedy));
    }

    /** Whatever is asked, with force as without. */
    private static void expectNever(RigKind kind, Claims claims, String holder, String remedy) {
        expectTaken(kind, false, claims, holder, remedy);
        expectTaken(kind, true, claims, holder, remedy);
        expectTaken(kind, true, claims, "--force replaces only a " + kind.word(), remedy);
    }

    private static void expectForce(RigKind kind, Claims claims, String holder) {
        expectTaken(kind, false, claims, holder, "`--force` replaces it");
        assertThat(Admission.of("x", kind, true, claims).replaces())
                .hasValueSatisfying(what -> assertThat(what).contains(holder));
    }

    private static List<String> notes(RigKind kind, Claims claims) {
        Admission admission = Admission.of("x", kind, false, claims);
        assertThat(admission.replaces()).isEmpty();
        return admission.notes();
    }

    @ParameterizedTest
    @EnumSource(names = {"TEMPLATE", "PREFAB", "EXTENDED"})
    void a_free_name_is_given(RigKind kind) {
        assertThat(notes(kind, NONE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TEMPLATE", "PREFAB"})
    void an_extended_rig_keeps_its_name(RigKind kind) {
        expectNever(kind, claims(Optional.empty(), row(RigKind.EXTENDED), Set.of()), "an extended rig", "rig rm x");
        expectNever(
                kind, claims(Optional.empty(), Optional.empty(), Set.of(RigKind.EXTENDED)), "an extended", "rig rm x");
    }

    @ParameterizedTest
    @EnumSource(names = {"TEMPLATE", "PREFAB", "EXTENDED"})
    void a_name_of_the_settings_stays_what_it_is(RigKind kind) {
        Claims alias = new Claims(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(ImageReference.parse("a/b")),
                Set.of());
        expectNever(kind, alias, "your settings, where it stands for a/b", "settings");
    }

    @ParameterizedTest
    @EnumSource(names = {"TEMPLATE", "PREFAB"})
    void a_rig_of_the_project_is_told(RigKind kind) {
        Claims project = new Claims(
                Optional.of("../rigsmith.yaml"), Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
        assertThat(notes(kind, project)).singleElement().asString().contains("../rigsmith.yaml");
    }

    @Test
    void a_template_replaces_one_of_the_users_by_force() {
        expectForce(RigKind.TEMPLATE, claims(template(Template.Origin.USER), Optional.empty(), Set.of()), "/t/x/");
    }

    @Test
    void a_template_stands_before_a_bundled_one_and_that_is_told() {
        Claims bundled = claims(template(Template.Origin.BUNDLED), Optional.empty(), Set.of(RigKind.TEMPLATE));
        assertThat(notes(RigKind.TEMPLATE, bundled)).singleElement().asString().contains("bundled");
    }

    @Test
    void a_template_does_not_take_the_name_of_a_prefab() {
        expectNever(RigKind.TEMPLATE, claims(Optional.empty(), row(RigKind.PREFAB), Set.of()), "prefab", "rig rm x");
    }

    @Test
    void a_row_that_says_template_and_an_image_of_one_hinder_no_template() {
        Claims old = claims(Optional.empty(), row(RigKind.TEMPLATE), Set.of(RigKind.TEMPLATE));
        assertThat(notes(RigKind.TEMPLATE, old)).isEmpty();
        expectNever(RigKind.PREFAB, old, "registered template", "rig rm x");
    }

    @Test
    void a_prefab_replaces_a_prefab_by_force() {
        expectForce(RigKind.PREFAB, claims(Optional.empty(), row(RigKind.PREFAB), Set.of()), "quay.io/x");
    }

    @Test
    void a_prefab_takes_the_name_of_no_template() {
        expectNever(
                RigKind.PREFAB,
                claims(template(Template.Origin.USER), Optional.empty(), Set.of()),
                "yours",
                "rig rm x");
        expectNever(
                RigKind.PREFAB,
                claims(template(Template.Origin.BUNDLED), Optional.empty(), Set.of()),
                "bundled",
                "choose another name");
        expectNever(
                RigKind.PREFAB,
                claims(Optional.empty(), Optional.empty(), Set.of(RigKind.TEMPLATE)),
                "image",
                "rig rm x");
    }

    @Test
    void force_helps_only_when_nothing_else_has_the_name() {
        Claims both = claims(template(Template.Origin.USER), row(RigKind.PREFAB), Set.of());
        expectNever(RigKind.TEMPLATE, both, "prefab", "rig rm x");
        expectNever(RigKind.PREFAB, both, "yours", "rig rm x");
    }

    /** Registered, or only an image that has the name. */
    @Test
    void an_extended_rig_replaces_an_extended_rig_by_force() {
        Claims row = claims(Optional.empty(), row(RigKind.EXTENDED), Set.of());
        Claims image = claims(Optional.empty(), Optional.empty(), Set.of(RigKind.EXTENDED));
        expectForce(RigKind.EXTENDED, row, "an extended rig");
        expectForce(RigKind.EXTENDED, image, "an extended rig");
    }

    @Test
    void an_extended_rig_takes_the_name_of_nothing_else() {
        Claims own = claims(template(Template.Origin.USER), Optional.empty(), Set.of());
        Claims bundled = claims(template(Template.Origin.BUNDLED), Optional.empty(), Set.of());
        Claims built = claims(Optional.empty(), Optional.empty(), Set.of(RigKind.TEMPLATE));
        expectNever(RigKind.EXTENDED, own, "a template of yours", "rig rm x");
        expectNever(RigKind.EXTENDED, bundled, "a bundled template", "choose another name");
        expectNever(RigKind.EXTENDED, built, "the image of a template", "rig rm x");
        expectNever(
                RigKind.EXTENDED,
                claims(Optional.empty(), row(RigKind.PREFAB), Set.of()),
                "a registered prefab (quay.io/x)",
                "rig rm x");
        expectNever(
                RigKind.EXTENDED,
                claims(Optional.empty(), row(RigKind.TEMPLATE), Set.of()),
                "a registered template",
                "rig rm x");
    }

    /** There it would be hidden at once. */
    @Test
    void an_extended_rig_does_not_take_the_name_of_a_rig_of_the_project() {
        Claims project = new Claims(
                Optional.of("../rigsmith.yaml"), Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
        expectNever(RigKind.EXTENDED, project, "a rig of ../rigsmith.yaml", "choose another name");
    }

    @Test
    void what_no_force_removes_is_told_before_what_it_would() {
        Claims both = claims(template(Template.Origin.USER), row(RigKind.EXTENDED), Set.of());
        expectNever(RigKind.EXTENDED, both, "a template of yours", "rig rm x");
    }
}
