package kharcha.conversation;

import java.util.Currency;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kharcha.account.Preferences;
import kharcha.ledger.CategoryId;
import kharcha.understanding.Intent;
import kharcha.understanding.Languages;

/** The home currency, and the categories there are. */
final class SettingsActions {
    private static final List<String> OFFERED = List.of("EUR", "USD", "GBP", "INR", "CHF");

    Outcome homeCurrency(Exchange exchange, Intent.HomeCurrency intent) {
        Currency wanted = intent.currency();
        if (wanted == null) return choose(exchange);
        Preferences now = exchange.preferences();
        String name = exchange.phrases().currency(wanted);
        if (wanted.equals(now.homeCurrency())) return Outcome.of(exchange.say("currency.already", "currency", name));
        exchange.ledger().prefer(now.withHomeCurrency(wanted));
        String before = exchange.phrases().currency(now.homeCurrency());
        String line = exchange.say("arrow", "before", before, "after", name);
        return Outcome.of(exchange.say("currency.set", "line", line))
                .with(Buttons.undo(exchange.phrases(), exchange.turn()))
                .did(false);
    }

    /** The answer is in the new language already. */
    Outcome language(Exchange exchange, Intent.AnswerIn intent) {
        String language = intent.language();
        if (language == null) return Outcome.of(exchange.say("language.other"));
        Preferences now = exchange.preferences();
        Preferences wanted = now.withLocale(Languages.in(language, now.locale()));
        Phrases phrases = new Phrases(wanted, exchange.today(), exchange.categories());
        Outcome told = Outcome.of(phrases.say("language.set"));
        if (wanted.equals(now)) return told;
        exchange.ledger().prefer(wanted);
        return told.with(Buttons.undo(phrases, exchange.turn())).did(false);
    }

    /** Any of the settings at once, as a form has them. */
    static Outcome prefer(Exchange exchange, UnaryOperator<Preferences> change) {
        Preferences wanted = change.apply(exchange.preferences());
        if (wanted.equals(exchange.preferences())) return Outcome.of("");
        exchange.ledger().prefer(wanted);
        return Outcome.of(exchange.say("settings.saved"))
                .with(Buttons.undo(exchange.phrases(), exchange.turn()))
                .did(false);
    }

    private static Outcome choose(Exchange exchange) {
        String home = exchange.home().getCurrencyCode();
        Stream<Reply.Choice> others = OFFERED.stream()
                .filter(code -> !code.equals(home))
                .map(code -> new Reply.Choice(
                        exchange.phrases().currency(Currency.getInstance(code)), "set currency to " + code));
        return Outcome.of(exchange.say(
                        "currency.is", "currency", exchange.phrases().currency(exchange.home())))
                .with(others.toArray(Reply.Choice[]::new));
    }

    Outcome categories(Exchange exchange) {
        return Outcome.of(List.of(
                exchange.say("categories.out", "names", names(exchange, false)),
                exchange.say("categories.in", "names", names(exchange, true))));
    }

    private static String names(Exchange exchange, boolean income) {
        List<CategoryId> all = exchange.phrases().categories().all(income);
        return exchange.phrases()
                .list(all.stream().map(exchange.phrases()::category).toList());
    }
}
