package kharcha.conversation;

import java.math.BigDecimal;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.ledger.Direction;
import kharcha.money.Money;
import kharcha.report.Filter;

/** What a figure is about, in words: "coffee · “subway” · this month (1–22 Nov)". */
final class FilterPhrases {
    private final Exchange exchange;
    private final Phrases phrases;

    FilterPhrases(Exchange exchange) {
        this.exchange = exchange;
        this.phrases = exchange.phrases();
    }

    String subject(Filter filter, DateRange period) {
        List<String> parts = new ArrayList<>(parts(filter));
        parts.add(phrases.period(period));
        return phrases.join(parts);
    }

    List<String> parts(Filter filter) {
        List<String> parts = new ArrayList<>();
        if (!filter.categories().isEmpty())
            parts.add(phrases.list(filter.categories().stream()
                    .map(CategoryId::value)
                    .sorted()
                    .map(value -> phrases.category(new CategoryId(value)))
                    .toList()));
        if (!filter.words().isBlank()) parts.add(phrases.list(words(filter)));
        if (filter.tag() != null) parts.add(phrases.say("entry.tag", "tag", filter.tag()));
        if (filter.minAmount() != null) parts.add(bound("filter.min", filter.minAmount(), filter));
        if (filter.maxAmount() != null) parts.add(bound("filter.max", filter.maxAmount(), filter));
        if (filter.currency() != null) parts.add(filter.currency().getCurrencyCode());
        if (filter.paidBy() != null) parts.add(phrases.way(filter.paidBy()));
        if (filter.channel() != null) parts.add(phrases.channel(filter.channel()));
        if (filter.weekdays() != null)
            parts.add(phrases.list(filter.weekdays().stream()
                    .sorted()
                    .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, phrases.locale()))
                    .toList()));
        if (filter.without() != null) parts.add(without(filter.without()));
        if (filter.direction() == Direction.IN && filter.categories().isEmpty())
            parts.add(phrases.say("filter.income"));
        return parts;
    }

    private List<String> words(Filter filter) {
        List<String> words = new ArrayList<>(List.of(filter.words()));
        if (filter.orWords() != null) words.addAll(filter.orWords());
        return words.stream()
                .map(each -> phrases.say("filter.words", "words", each))
                .toList();
    }

    private String without(Filter.Without without) {
        List<String> names = new ArrayList<>(without.categories().stream()
                .map(CategoryId::value)
                .sorted()
                .map(value -> phrases.category(new CategoryId(value)))
                .toList());
        without.words().forEach(each -> names.add(phrases.say("filter.words", "words", each)));
        return phrases.say("filter.without", "what", phrases.list(names));
    }

    private String bound(String key, BigDecimal amount, Filter filter) {
        Currency currency = filter.currency() == null ? exchange.home() : filter.currency();
        String written =
                Money.fits(amount, currency) ? phrases.amount(new Money(amount, currency)) : amount.toPlainString();
        return phrases.say(key, "amount", written);
    }
}
