package dev.rigsmith.domain.remove;

import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.resolve.Currency;
import dev.rigsmith.domain.resolve.Facts;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.resolve.TemplateFacts;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.ShortName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What removing one rig takes away.
 *
 * @param images the names of images that go, sorted
 * @param row the row of {@code rigs.yaml} that goes
 * @param template the user's template that goes
 * @param record the rig whose build record goes
 * @param kept images of it that stay, and why
 * @param obstacles what stands in the way; nothing may be removed unless there are none
 * @param then what the name means afterwards; empty where it means nothing
 */
public record Removal(
        String name,
        RigKind kind,
        List<ImageReference> images,
        Optional<RegisteredRig> row,
        Optional<OwnTemplate> template,
        Optional<RigId> record,
        List<Kept> kept,
        List<Obstacle> obstacles,
        Optional<Resolution> then) {

    public Removal {
        images = List.copyOf(images);
        kept = List.copyOf(kept);
        obstacles = List.copyOf(obstacles);
    }

    /** Whether there is nothing to take away. */
    public boolean isEmpty() {
        return images.isEmpty() && row.isEmpty() && template.isEmpty() && record.isEmpty();
    }

    /** Whether what declares the rig stays, so that it can be made ready again. */
    public boolean isDeclaredStill() {
        return row.isEmpty()
                && template.isEmpty()
                && then.filter(rig -> rig.kind() == kind).isPresent();
    }

    /** The images that go and that neither a registry nor a Containerfile can bring back. */
    public List<ImageReference> irreplaceable() {
        boolean built = kind == RigKind.TEMPLATE || kind == RigKind.PROJECT;
        return built
                ? List.of()
                : images.stream().filter(ImageReference::isMadeHere).toList();
    }

    /** Each thing that goes, in the order in which it does: what tells of the rest goes last. */
    public List<Item> items() {
        return Stream.of(
                        images.stream().map(Item.Image::new),
                        record.stream().map(Item.Record::new),
                        template.stream().map(found -> new Item.Template(new ShortName(name), found.places())),
                        row.stream().map(Item.Row::new))
                .<Item>flatMap(items -> items)
                .toList();
    }

    /** The facts as they are once this was done. */
    public Facts appliedTo(Facts facts) {
        Map<String, RegisteredRig> rows = new HashMap<>(facts.registered());
        row.ifPresent(gone -> rows.remove(gone.name()));
        Map<ShortName, TemplateFacts> templates = new HashMap<>(facts.templates());
        template.ifPresent(gone -> uncover(new ShortName(name), gone, templates));
        Optional<LocalImages> left = facts.images().map(local -> local.without(images));
        return new Facts(left, facts.project(), rows, templates, facts.settings());
    }

    private static void uncover(ShortName name, OwnTemplate gone, Map<ShortName, TemplateFacts> templates) {
        templates.remove(name);
        gone.behind()
                .ifPresent(file ->
                        templates.put(name, new TemplateFacts(file, new Currency.Unknown("it was hidden until now"))));
    }

    /** The same with what the name means afterwards. */
    Removal leading(Optional<Resolution> to) {
        return new Removal(name, kind, images, row, template, record, kept, obstacles, to);
    }
}
