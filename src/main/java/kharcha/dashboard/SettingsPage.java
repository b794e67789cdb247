package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kharcha.account.EmailAddress;
import kharcha.account.Preferences;
import kharcha.conversation.Books;
import kharcha.conversation.Desk;
import kharcha.conversation.Housekeeping;
import kharcha.money.Currencies;
import kharcha.web.Pages;
import kharcha.web.Role;
import kharcha.web.Routes;
import kharcha.web.Visitor;

/** {@code /settings}: how a user wants to be understood and answered, saved as one turn. */
public final class SettingsPage implements Routes {
    private static final String PATH = "/settings";

    private final Pages pages;
    private final Frame frame;
    private final Books books;
    private final Housekeeping housekeeping;
    private final Clock clock;
    private final Map<Integer, List<Currency>> currencies = new ConcurrentHashMap<>();

    /** Something to choose. */
    public record Choice(String value, String name) {}

    SettingsPage(Pages pages, Frame frame, Books books, Clock clock) {
        this.pages = pages;
        this.frame = frame;
        this.books = books;
        this.housekeeping = new Housekeeping(books, clock);
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(PATH, this::show, Role.OWNER);
        routes.post(PATH, this::save, Role.OWNER);
    }

    private void show(Context context) {
        Reader reader = Reader.of(context, books, clock);
        page(context, reader, SettingsForm.of(reader.preferences()));
    }

    private void page(Context context, Reader reader, Fields fields) {
        Map<String, Object> page = new HashMap<>();
        page.put("frame", frame.of(context, reader, PATH));
        page.put("fields", fields);
        page.put("locales", locales(reader.preferences().locale()));
        page.put("currencies", currencies(reader.preferences().homeCurrency()));
        page.put("zones", Zones.NAMES);
        page.put("weekdays", weekdays());
        page.put(
                "address",
                books.atomically(reader.id(), Desk::address)
                        .map(EmailAddress::masked)
                        .orElse(""));
        page.put("guest", Visitor.of(context).isGuest());
        page.put(
                "toast",
                books.atomically(reader.id(), desk -> Toast.of(context, desk, reader))
                        .orElse(Toast.NONE));
        pages.show(context, "settings.jte", page);
    }

    /** With what the user has now, whether it is offered to others or not. */
    private static List<Locales.Group> locales(Locale now) {
        if (Locales.find(now.toLanguageTag()).isPresent()) return Locales.GROUPS;
        List<Locales.Group> all = new ArrayList<>(Locales.GROUPS);
        all.addFirst(new Locales.Group("As now", List.of(Locales.of(now))));
        return all;
    }

    private List<Choice> currencies(Currency now) {
        return Stream.concat(Stream.of(now), inUse().stream())
                .distinct()
                .map(currency -> new Choice(
                        currency.getCurrencyCode(),
                        currency.getCurrencyCode() + " · " + Currencies.name(currency, Locale.ENGLISH)))
                .toList();
    }

    /** Looked up once a year, since that takes longer than a page may. */
    private List<Currency> inUse() {
        Instant now = clock.instant();
        return currencies.computeIfAbsent(now.atZone(ZoneOffset.UTC).getYear(), _ -> Currencies.inUse(Date.from(now)));
    }

    private static List<Choice> weekdays() {
        return Stream.of(DayOfWeek.values())
                .map(day -> new Choice(
                        String.valueOf(day.getValue()), day.getDisplayName(TextStyle.FULL_STANDALONE, Locale.ENGLISH)))
                .toList();
    }

    private void save(Context context) {
        Reader reader = Reader.of(context, books, clock);
        Preferences now = reader.preferences();
        SettingsForm.Read read = SettingsForm.read(Fields.sent(context, SettingsForm.NAMES), now, reader.today());
        Preferences wanted = read.wanted();
        if (wanted == null) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            page(context, reader, read.fields());
        } else CategoriesPage.back(context, PATH, housekeeping.prefer(reader.user(), _ -> wanted));
    }
}
