package kharcha.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What of a user's book was offered to be booked by itself: each thing once, and what was refused never again. It is no change of
 * the book, so that no undo makes an offer come back.
 *
 * @param all the last offered last
 */
public record Offers(List<Offer> all) {
    public static final Offers NONE = new Offers(List.of());

    /** Little enough to be read with every message; who was offered more has long forgotten the first. */
    static final int MOST = 300;

    /** @param name as {@link #name} makes it of a note */
    public record Offer(String name, boolean refused) {}

    public Offers {
        all = List.copyOf(all);
    }

    public static String name(String note) {
        return note.strip().toLowerCase(Locale.ROOT);
    }

    public boolean knows(String note) {
        return find(note).isPresent();
    }

    public boolean isRefused(String note) {
        return find(note).filter(Offer::refused).isPresent();
    }

    private Optional<Offer> find(String note) {
        return all.stream().filter(each -> each.name().equals(name(note))).findFirst();
    }

    /** With that one, in the place of what was said of it before. */
    public Offers with(String note, boolean refused) {
        List<Offer> kept = new ArrayList<>(
                all.stream().filter(each -> !each.name().equals(name(note))).toList());
        kept.add(new Offer(name(note), refused));
        return new Offers(kept.subList(Math.max(0, kept.size() - MOST), kept.size()));
    }

    /** With those of another book as well; where both know a thing, a refusal counts. */
    public Offers and(Offers others) {
        Offers both = this;
        for (Offer other : others.all) both = both.with(other.name(), other.refused() || both.isRefused(other.name()));
        return both;
    }
}
