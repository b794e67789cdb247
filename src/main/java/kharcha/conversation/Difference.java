package kharcha.conversation;

import java.util.Optional;
import kharcha.ledger.DateRange;
import kharcha.money.Money;

/** How much more or less one total is than another, in words. Totals of different currencies are only set side by side. */
final class Difference {
    private final Exchange exchange;
    private final Phrases phrases;

    Difference(Exchange exchange) {
        this.exchange = exchange;
        this.phrases = exchange.phrases();
    }

    /** "12% less than 1–22 Oct: 2,093.00 €". */
    String sentence(Totals now, Totals before, DateRange period) {
        String words = phrases.period(period);
        if (before.count() == 0) return exchange.say("report.before.none", "period", words);
        String amount = phrases.amount(before.sum(), exchange.home());
        Optional<Money> one = single(now, before);
        Optional<Money> other = single(before, now);
        if (one.isEmpty() || other.isEmpty() || !other.get().isPositive())
            return exchange.say("report.before.other", "period", words, "amount", amount);
        Money difference = one.get().minus(other.get());
        if (difference.amount().signum() == 0) return exchange.say("report.before.same", "period", words);
        String key = difference.isPositive() ? "report.before.more" : "report.before.less";
        return exchange.say(key, "share", phrases.share(difference, other.get()), "period", words, "amount", amount);
    }

    /** "12.65 € less (17%)": the one against the other. */
    String amount(Totals one, Totals other) {
        Optional<Money> now = single(one, other);
        Optional<Money> reference = single(other, one);
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
    boolean isClear(Totals one, Totals other) {
        Optional<Money> now = single(one, other);
        Optional<Money> reference = single(other, one);
        return now.isPresent() && reference.isPresent() && !now.equals(reference);
    }

    /** The total as one sum, in the other's currency when it is empty; empty when the two cannot be set against each other. */
    private Optional<Money> single(Totals totals, Totals other) {
        var currency = other.single(exchange.home()).map(Money::currency).orElse(exchange.home());
        return totals.single(currency).filter(sum -> sum.currency().equals(currency));
    }
}
