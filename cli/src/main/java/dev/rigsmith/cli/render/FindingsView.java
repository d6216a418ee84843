package dev.rigsmith.cli.render;

import dev.rigsmith.application.Finding;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.cli.screen.Style;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.remote.Freshness;
import dev.rigsmith.domain.text.Visible;
import java.util.List;
import java.util.stream.Stream;

/** Whether rigs are current. */
public final class FindingsView {

    private static final int STATUS_WIDTH = 11;
    private static final String GAP = "   ";

    private FindingsView() {}

    /** Prints a line for each image that was asked for, and in the end what to do. */
    public static void text(Screen screen, List<Finding> findings) {
        int width = findings.stream()
                .mapToInt(finding -> finding.rig().length())
                .max()
                .orElse(0);
        findings.forEach(finding -> screen.print(line(screen.outStyle(), finding, width)));
        if (findings.isEmpty()) {
            screen.say("no registry has anything of these rigs");
        }
        advise(screen, "bring them up to date with `rig update ", outdated(findings, false));
        advise(
                screen,
                "rigsmith.lock holds what they are; move that with `rig lock --update ",
                outdated(findings, true));
    }

    private static void advise(Screen screen, String advice, List<String> rigs) {
        if (!rigs.isEmpty()) {
            screen.say("  → " + advice + String.join(" ", rigs) + "`");
        }
    }

    private static List<String> outdated(List<Finding> findings, boolean locked) {
        return outdated(findings.stream()
                        .filter(finding -> finding.locked() == locked)
                        .toList())
                .toList();
    }

    private static Stream<String> outdated(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.freshness() == Freshness.OUTDATED)
                .map(Finding::rig)
                .distinct();
    }

    private static String line(Style style, Finding finding, int width) {
        String status = finding.freshness().word();
        String remark =
                finding.why().map(why -> GAP + style.faint(Visible.of(why))).orElse("");
        return mark(style, finding.freshness()) + " " + Visible.of(finding.rig())
                + " ".repeat(width - finding.rig().length()) + GAP + status
                + " ".repeat(STATUS_WIDTH - status.length())
                + Visible.of(finding.image().toString())
                + remark + change(finding);
    }

    private static String mark(Style style, Freshness freshness) {
        return switch (freshness) {
            case CURRENT -> style.good("✓");
            case OUTDATED -> style.warning("•");
            case UNKNOWN -> style.faint("?");
        };
    }

    private static String change(Finding finding) {
        return finding.freshness() == Freshness.OUTDATED
                ? finding.remote()
                        .map(digest -> GAP + "now " + digest.shortened())
                        .orElse("")
                : "";
    }

    /** Prints the names of outdated rigs alone, each once. */
    public static void names(Screen screen, List<Finding> findings) {
        outdated(findings).forEach(screen::print);
    }

    /** Says how many rigs were brought up to date, and of which nothing is known. */
    public static void summary(Screen screen, int updated, List<Finding> rest) {
        long current = rest.stream()
                .filter(finding -> finding.freshness() == Freshness.CURRENT)
                .map(Finding::rig)
                .distinct()
                .count();
        rest.stream()
                .filter(finding -> finding.freshness() == Freshness.UNKNOWN)
                .forEach(finding -> screen.say("? " + Visible.of(finding.rig()) + GAP
                        + Visible.of(finding.why().orElse(""))));
        rest.stream()
                .filter(finding -> finding.freshness() == Freshness.OUTDATED)
                .forEach(finding -> screen.say(finding.locked() ? held(finding) : byHand(finding)));
        screen.say(updated + " outdated, " + current + " current");
    }

    private static String held(Finding finding) {
        return "• " + Visible.of(finding.rig()) + GAP + "is held to an older "
                + Visible.of(finding.image().toString()) + ": `rig lock --update " + Visible.of(finding.rig())
                + "` moves it";
    }

    private static String byHand(Finding finding) {
        return "• " + Visible.of(finding.rig()) + GAP + "was made by hand: `rig rebase` makes it again on what "
                + Visible.of(finding.image().toString()) + " is now";
    }

    /** Gives the names of outdated rigs as an array. */
    public static String due(List<String> rigs) {
        return Json.text(json -> json.array(rigs, (fields, rig) -> fields.field("name", rig)));
    }

    /** Gives {@code [{name, kind, image, status, local, remote, why, locked}]}. */
    public static String json(List<Finding> findings) {
        return Json.text(json -> json.array(findings, (fields, finding) -> {
            fields.field("name", finding.rig());
            fields.field("kind", finding.kind().word());
            fields.field("image", finding.image().toString());
            fields.field("status", finding.freshness().word());
            fields.field("local", finding.local().map(ImageId::toString));
            fields.field("remote", finding.remote().map(Digest::toString));
            fields.field("why", finding.why());
            fields.field("locked", finding.locked());
        }));
    }
}
