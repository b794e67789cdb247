package kharcha.conversation;

import java.util.Currency;
import java.util.Optional;
import kharcha.money.Money;

/** How much more or less one total is than another, in words. Totals of different currencies are only set side by side. */
final class Difference {
    private final Exchange exchange;
    private final Phrases phrases;
    private final Totals before;
    private final String beforeName;
    private final Optional<Money> now;
    private final Optional<Money> reference;

    /** @param beforeName what the total is called that the other one is measured against */
    Difference(Exchange exchange, Totals now, Totals before, String beforeName) {
        this.exchange = exchange;
        this.phrases = exchange.phrases();
        this.before = before;
        this.beforeName = beforeName;
        this.now = single(now, before);
        this.reference = single(before, now);
    }

    /** "12% less than 1–22 Oct: 2,093.00 €". */
    String sentence() {
        if (before.count() == 0) return exchange.say("report.before.none", "period", beforeName);
        String amount = phrases.amount(before.sum(), exchange.home());
        return isClear()
                ? exchange.say("report.before.amount", "difference", phrases.capital(brief()), "amount", amount)
                : exchange.say("report.before.other", "period", beforeName, "amount", amount);
    }

    /** "12% less than 1–22 Oct"; empty when there is no one number for it. */
    String brief() {
        if (!isClear()) return "";
        Money reference = this.reference.orElseThrow();
        Money difference = now.orElseThrow().minus(reference);
        String key = switch (difference.amount().signum()) {
            case 0 -> "report.before.same";
            case 1 -> "report.before.more";
            default -> "report.before.less";
        };
        String share = phrases.share(difference, reference);
        return exchange.say(key, "share", share, "period", beforeName);
    }

    /** "12.65 € less (17%)". */
    String amount() {
        if (now.isEmpty() || reference.isEmpty()) return exchange.say("compare.mixed");
        Money difference = now.get().minus(reference.get());
        if (difference.amount().signum() == 0) return exchange.say("compare.same");
        boolean more = difference.isPositive();
        String amount = phrases.amount(more ? difference : difference.negated());
        if (!reference.get().isPositive())
            return exchange.say(more ? "compare.more.plain" : "compare.less.plain", "amount", amount);
        String share = phrases.share(difference, reference.get());
        return exchange.say(more ? "compare.more" : "compare.less", "amount", amount, "share", share);
    }

    /** Whether the one is more or less than the other. */
    boolean isUnequal() {
        return now.isPresent() && reference.isPresent() && !now.equals(reference);
    }

    /** Whether the one can be told as a share of the other. */
    private boolean isClear() {
        return now.isPresent() && reference.filter(Money::isPositive).isPresent();
    }

    /** The total as one sum, in the other's currency when it is empty; empty when the two cannot be set against each other. */
    private Optional<Money> single(Totals totals, Totals other) {
        Currency home = exchange.home();
        Currency currency = other.single(home).map(Money::currency).orElse(home);
        return totals.single(currency).filter(sum -> sum.currency().equals(currency));
    }
}
