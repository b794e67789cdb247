package kharcha.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.api.EntryShape;
import kharcha.api.OwnRateShape;
import kharcha.api.RecurringShape;
import kharcha.api.TripShape;
import kharcha.conversation.Turn;
import kharcha.ledger.Budget;
import kharcha.ledger.Budgets;
import kharcha.ledger.Categories;
import kharcha.ledger.Change;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.ledger.EntryId;
import kharcha.ledger.Journal;
import kharcha.ledger.Offers;
import kharcha.ledger.OwnCategories;
import kharcha.ledger.OwnCategory;
import kharcha.ledger.OwnWord;
import kharcha.ledger.Transfer;
import kharcha.ledger.TransferId;
import kharcha.ledger.Wallet;
import kharcha.ledger.WalletId;
import kharcha.ledger.Wallets;
import kharcha.money.Money;
import kharcha.report.ChartLinks;
import org.jspecify.annotations.Nullable;

/** How things look in an export. Each is written out, so that a field that is added inside does not appear by itself. */
final class ExportShapes {
    private ExportShapes() {}

    record Settings(
            String locale,
            String timeZone,
            String homeCurrency,
            @Nullable String name,
            @Nullable String firstWeekday,
            @Nullable Integer firstMonthDay,
            @Nullable String appearance,
            @Nullable Boolean hidesAmounts,
            @Nullable Boolean mailsBudgets,
            @Nullable Boolean mailsReminders,
            @Nullable String reportsFrom,
            List<OwnRateShape> ownRates,
            @Nullable TripShape trip) {}

    record OfferShape(String name, boolean refused) {}

    static List<OfferShape> offers(Offers offers) {
        return offers.all().stream()
                .map(offer -> new OfferShape(offer.name(), offer.refused()))
                .toList();
    }

    record OwnShape(
            String id,
            String name,
            String icon,
            String hue,
            String direction,
            @Nullable String mergedInto) {}

    record WordShape(String phrase, String category) {}

    record BudgetShape(
            @Nullable String category,
            String amount,
            String currency,
            int every,
            String unit,
            boolean carryOver,
            String since,
            String brought) {}

    record PageShape(long turn, String kind, List<Long> reverts, List<Map<String, @Nullable Object>> changes) {}

    record TurnShape(
            long id,
            String at,
            String channel,
            @Nullable String messageId,
            String text,
            String reading,
            String reply) {}

    record ChartShape(String id, String kind, String title, String alt, String expires) {}

    static Settings settings(User user) {
        return settings(user.preferences());
    }

    private static Settings settings(Preferences preferences) {
        return new Settings(
                preferences.locale().toLanguageTag(),
                preferences.zone().getId(),
                preferences.homeCurrency().getCurrencyCode(),
                preferences.name(),
                name(preferences.firstWeekday()),
                preferences.firstMonthDay(),
                name(preferences.appearance()),
                preferences.hidesAmounts(),
                preferences.mailsBudgets(),
                preferences.mailsReminders(),
                preferences.reportsFrom() == null
                        ? null
                        : preferences.reportsFrom().toString(),
                preferences.rates().all().stream().map(OwnRateShape::of).toList(),
                TripShape.of(preferences.trip()));
    }

    private static @Nullable String name(@Nullable Enum<?> choice) {
        return choice == null ? null : choice.name().toLowerCase(Locale.ROOT);
    }

    static List<OwnShape> categories(OwnCategories own) {
        return own.categories().stream().map(ExportShapes::category).toList();
    }

    private static OwnShape category(OwnCategory own) {
        var into = own.mergedInto();
        return new OwnShape(
                own.id().value(),
                own.name(),
                own.icon(),
                own.hue(),
                own.direction().name().toLowerCase(Locale.ROOT),
                into == null ? null : into.value());
    }

    static List<WordShape> words(OwnCategories own) {
        return own.words().stream().map(ExportShapes::word).toList();
    }

    private static WordShape word(OwnWord word) {
        return new WordShape(word.phrase(), word.category().value());
    }

    static List<BudgetShape> budgets(Budgets budgets) {
        return budgets.all().stream().map(ExportShapes::budget).toList();
    }

    private static BudgetShape budget(Budget budget) {
        var category = budget.category();
        return new BudgetShape(
                category == null ? null : category.value(),
                budget.amount().amount().toPlainString(),
                budget.amount().currency().getCurrencyCode(),
                budget.cadence().every(),
                budget.cadence().unit().name().toLowerCase(Locale.ROOT),
                budget.carryOver(),
                budget.since().toString(),
                budget.brought().amount().toPlainString());
    }

    record WalletShape(
            String id,
            @Nullable String name,
            List<String> ways,
            boolean archived,
            boolean usual,
            List<StatedShape> stated) {}

    record StatedShape(String balance, String currency, String day, long turn, long lastEntry, long lastTransfer) {}

    record TransferShape(
            long id,
            String day,
            String amount,
            String currency,
            @Nullable String from,
            @Nullable String to,
            @Nullable String received,
            @Nullable String receivedCurrency) {}

    static List<WalletShape> wallets(Wallets wallets) {
        return wallets.all().stream().map(ExportShapes::wallet).toList();
    }

    private static WalletShape wallet(Wallet wallet) {
        return new WalletShape(
                wallet.id().value(),
                wallet.name(),
                wallet.ways(),
                wallet.archived(),
                wallet.usual(),
                wallet.stated().stream().map(ExportShapes::stated).toList());
    }

    private static StatedShape stated(Wallet.Stated stated) {
        return new StatedShape(
                stated.balance().amount().toPlainString(),
                stated.balance().currency().getCurrencyCode(),
                stated.day().toString(),
                stated.turn().value(),
                stated.lastEntry(),
                stated.lastTransfer());
    }

    static TransferShape transfer(Transfer.Kept kept) {
        Transfer transfer = kept.transfer();
        Money received = transfer.received();
        return new TransferShape(
                kept.id().value(),
                transfer.day().toString(),
                transfer.amount().amount().toPlainString(),
                transfer.amount().currency().getCurrencyCode(),
                name(transfer.from()),
                name(transfer.to()),
                received == null ? null : received.amount().toPlainString(),
                received == null ? null : received.currency().getCurrencyCode());
    }

    private static @Nullable TransferShape transfer(TransferId id, @Nullable Transfer transfer) {
        return transfer == null ? null : transfer(new Transfer.Kept(id, transfer));
    }

    private static @Nullable String name(@Nullable WalletId wallet) {
        return wallet == null ? null : wallet.value();
    }

    static PageShape page(Journal.Page page) {
        return new PageShape(
                page.turn().value(),
                page.kind().name().toLowerCase(Locale.ROOT),
                page.reverts().stream().map(turn -> turn.value()).toList(),
                page.changes().stream().map(ExportShapes::change).toList());
    }

    private static Map<String, @Nullable Object> change(Change change) {
        return switch (change) {
            case Change.EntryChange(var entry, var before, var after) ->
                change("entry", entry(entry, before), entry(entry, after));
            case Change.PreferencesChange(var before, var after) ->
                change("settings", settings(before), settings(after));
            case Change.CategoryChange(var _, var before, var after) ->
                change("category", before == null ? null : category(before), after == null ? null : category(after));
            case Change.WordChange(var _, var before, var after) ->
                change("word", before == null ? null : word(before), after == null ? null : word(after));
            case Change.RecurringChange(var _, var before, var after) ->
                change(
                        "recurring",
                        before == null ? null : RecurringShape.of(before),
                        after == null ? null : RecurringShape.of(after));
            case Change.BudgetChange(var _, var before, var after) ->
                change("budget", before == null ? null : budget(before), after == null ? null : budget(after));
            case Change.WalletChange(var _, var before, var after) ->
                change("wallet", before == null ? null : wallet(before), after == null ? null : wallet(after));
            case Change.TransferChange(var transfer, var before, var after) ->
                change("transfer", transfer(transfer, before), transfer(transfer, after));
        };
    }

    private static Map<String, @Nullable Object> change(
            String subject, @Nullable Object before, @Nullable Object after) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("subject", subject);
        shape.put("before", before);
        shape.put("after", after);
        return shape;
    }

    private static @Nullable EntryShape entry(EntryId id, @Nullable Draft draft) {
        return draft == null ? null : EntryShape.of(new Entry(id, draft), Categories.standard());
    }

    static TurnShape turn(Turn turn) {
        return new TurnShape(
                turn.id().value(),
                turn.at().toString(),
                turn.channel(),
                turn.messageId(),
                turn.text(),
                turn.reading(),
                turn.reply().text());
    }

    static ChartShape chart(ChartLinks.Kept kept) {
        return new ChartShape(
                kept.id(),
                kept.chart().getClass().getSimpleName().toLowerCase(Locale.ROOT),
                kept.chart().title(),
                kept.chart().alt(),
                kept.expires().toString());
    }
}
