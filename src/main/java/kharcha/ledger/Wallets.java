package kharcha.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A user's wallets, in the order in which they were set up. */
public record Wallets(List<Wallet> all) {
    public static final Wallets NONE = new Wallets(List.of());

    /** More than anybody has, and little enough to be read with every message. */
    public static final int MOST = 50;

    public Wallets {
        all = List.copyOf(all);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public Optional<Wallet> find(WalletId id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Those that are in use. */
    public List<Wallet> used() {
        return all.stream().filter(each -> !each.archived()).toList();
    }

    /** From which is paid what does not say how. */
    public Optional<Wallet> usual() {
        return used().stream().filter(Wallet::usual).findFirst();
    }

    /** Which is paid from when something is paid like that. */
    public Optional<Wallet> paidFrom(String way) {
        String plain = way.strip().toLowerCase(java.util.Locale.ROOT);
        return all.stream().filter(each -> each.ways().contains(plain)).findFirst();
    }

    /** With that in the place of the one of its id; what is paid from it is paid from no other, and only one is the usual one. */
    public Wallets with(Wallet wanted) {
        List<Wallet> others = new ArrayList<>();
        boolean placed = false;
        for (Wallet each : all) {
            if (each.id().equals(wanted.id())) {
                others.add(wanted);
                placed = true;
            } else others.add(beside(each, wanted));
        }
        if (!placed) others.add(wanted);
        return new Wallets(others);
    }

    private static Wallet beside(Wallet each, Wallet wanted) {
        List<String> ways = new ArrayList<>(each.ways());
        ways.removeAll(wanted.ways());
        return each.withWays(ways).withUsual(each.usual() && !wanted.usual());
    }

    /** With that wallet as it shall be; null: without. */
    Wallets with(WalletId id, @Nullable Wallet wanted) {
        List<Wallet> others = new ArrayList<>();
        boolean placed = false;
        for (Wallet each : all) {
            if (!each.id().equals(id)) others.add(each);
            else if (wanted != null) {
                others.add(wanted);
                placed = true;
            }
        }
        if (wanted != null && !placed) others.add(wanted);
        return new Wallets(others);
    }

    /** What leads from these to those. */
    List<Change.WalletChange> until(Wallets wanted) {
        List<Change.WalletChange> changes = new ArrayList<>();
        for (Wallet before : all) {
            Wallet after = wanted.find(before.id()).orElse(null);
            if (!Objects.equals(before, after)) changes.add(new Change.WalletChange(before.id(), before, after));
        }
        for (Wallet after : wanted.all())
            if (find(after.id()).isEmpty()) changes.add(new Change.WalletChange(after.id(), null, after));
        return changes;
    }
}
