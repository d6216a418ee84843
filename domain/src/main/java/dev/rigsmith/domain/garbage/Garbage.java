package dev.rigsmith.domain.garbage;

import java.util.List;

/**
 * What can go: what Rigsmith made, and nobody needs. Never an image that a container uses, that has a name of somebody
 * else's, or that something which stays is built on; never a rig that was made by hand.
 *
 * @param items in the order in which they can be taken away
 * @param kept what would go if nobody used it
 */
public record Garbage(List<Item> items, List<Kept> kept) {

    public Garbage {
        items = List.copyOf(items);
        kept = List.copyOf(kept);
    }

    /** Something that stays, and why. */
    public record Kept(String name, String why) {}

    /** Decides. The order of the facts does not matter. */
    public static Garbage of(GarbageFacts facts, KeepPolicy keep) {
        Needless needless = Needless.of(facts, keep);
        return new Garbage(new Items(facts, needless).all(), needless.kept());
    }
}
