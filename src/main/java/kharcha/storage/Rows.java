package kharcha.storage;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import kharcha.account.Account;
import kharcha.account.Appearance;
import kharcha.account.Codes;
import kharcha.account.EmailAddress;
import kharcha.account.Identity;
import kharcha.account.Moves;
import kharcha.account.Passkey;
import kharcha.account.PersonalToken;
import kharcha.account.Preferences;
import kharcha.account.Session;
import kharcha.account.Trip;
import kharcha.account.User;
import kharcha.account.UserId;
import kharcha.conversation.Reply;
import kharcha.conversation.Turn;
import kharcha.ledger.Agenda;
import kharcha.ledger.Budgets;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.ledger.EntryId;
import kharcha.ledger.Offers;
import kharcha.ledger.OwnCategories;
import kharcha.ledger.Recurring;
import kharcha.ledger.RecurringId;
import kharcha.ledger.Transfer;
import kharcha.ledger.TransferId;
import kharcha.ledger.Transfers;
import kharcha.ledger.TurnId;
import kharcha.ledger.WalletId;
import kharcha.ledger.Wallets;
import kharcha.money.Converted;
import kharcha.money.Money;
import kharcha.money.OwnRates;
import kharcha.money.RateSource;
import kharcha.report.Balances;
import kharcha.report.Chart;
import kharcha.report.ChartLinks;
import kharcha.report.Extract;
import kharcha.report.Figure;
import kharcha.report.FileLinks;
import kharcha.report.FileLookup;
import kharcha.report.Reports;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.argument.NullArgument;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.jspecify.annotations.Nullable;

/** How rows become values, and ids parameters. */
final class Rows {
    private Rows() {}

    static Jdbi configure(Jdbi jdbi) {
        Attached.share(jdbi);
        return jdbi.installPlugin(new PostgresPlugin())
                .installPlugin(new SqlObjectPlugin())
                .registerArgument(id(UserId.class, UserId::value))
                .registerArgument(id(EntryId.class, EntryId::value))
                .registerArgument(id(TurnId.class, TurnId::value))
                .registerArgument(id(RecurringId.class, RecurringId::value))
                .registerArgument(id(TransferId.class, TransferId::value))
                .registerRowMapper(Entry.class, (row, context) -> entry(row))
                .registerRowMapper(
                        ConversionSql.Progress.class,
                        (row, context) -> new ConversionSql.Progress(
                                row.getInt("extent"),
                                row.getLong("after_entry"),
                                row.getBoolean("done"),
                                row.getBoolean("again"),
                                row.getLong("load")))
                .registerRowMapper(
                        RateSql.Known.class,
                        (row, context) -> new RateSql.Known(
                                row.getBigDecimal("rate"),
                                row.getObject("rate_day", LocalDate.class),
                                row.getString("rate_source")))
                .registerRowMapper(
                        EntrySql.Added.class,
                        (row, context) -> new EntrySql.Added(new EntryId(row.getLong("entry_id")), converted(row)))
                .registerRowMapper(Figure.class, (row, context) -> figure(row))
                .registerRowMapper(
                        ReportSql.Part.class, (row, context) -> new ReportSql.Part(row.getString("part"), figure(row)))
                .registerRowMapper(
                        Reports.Paid.class,
                        (row, context) -> new Reports.Paid(
                                new CategoryId(row.getString("category")),
                                row.getString("note"),
                                money(row.getBigDecimal("amount"), row.getString("currency"))))
                .registerRowMapper(Turn.class, (row, context) -> turn(row))
                .registerRowMapper(User.class, (row, context) -> user(row))
                .registerRowMapper(Preferences.class, (row, context) -> preferences(row))
                .registerRowMapper(Account.class, (row, context) -> account(row))
                .registerRowMapper(Passkey.class, (row, context) -> passkey(row))
                .registerRowMapper(Session.class, (row, context) -> session(row))
                .registerRowMapper(Codes.Code.class, (row, context) -> code(row))
                .registerRowMapper(
                        Identity.class, (row, context) -> new Identity(row.getString("kind"), row.getString("key")))
                .registerRowMapper(
                        Moves.Move.class,
                        (row, context) -> new Moves.Move(
                                new UserId(row.getLong("user_id")),
                                new UserId(row.getLong("into_user")),
                                row.getLong("last_entry")))
                .registerRowMapper(
                        PersonalToken.class,
                        (row, context) -> new PersonalToken(
                                row.getString("hash"), row.getString("name"), time(row, "made"), perhaps(row, "used")))
                .registerRowMapper(
                        ChartLinks.Kept.class,
                        (row, context) -> new ChartLinks.Kept(
                                row.getString("id"),
                                Json.read(row.getString("chart"), Chart.class),
                                time(row, "expires")))
                .registerRowMapper(
                        FileLinks.Kept.class,
                        (row, context) -> new FileLinks.Kept(row.getString("hash"), extract(row), time(row, "expires")))
                .registerRowMapper(
                        FileLookup.Found.class,
                        (row, context) -> new FileLookup.Found(new UserId(row.getLong("user_id")), extract(row)))
                .registerRowMapper(MailRow.class, (row, context) -> MailRow.of(row))
                .registerRowMapper(OwnCategories.class, (row, context) -> ownCategories(row))
                .registerRowMapper(Budgets.class, (row, context) -> budgets(row))
                .registerRowMapper(Wallets.class, (row, context) -> wallets(row))
                .registerRowMapper(Transfer.Kept.class, (row, context) -> TransferRow.of(row))
                .registerRowMapper(MovementRow.class, (row, context) -> MovementRow.of(row))
                .registerRowMapper(Balances.Flow.class, (row, context) -> flow(row))
                .registerRowMapper(
                        Transfers.Mark.class,
                        (row, context) -> new Transfers.Mark(row.getLong("last_entry"), row.getLong("last_transfer")))
                .registerColumnMapper(TransferId.class, (row, column, context) -> new TransferId(row.getLong(column)))
                .registerRowMapper(Offers.class, (row, context) -> offers(row))
                .registerRowMapper(JournalRow.class, (row, context) -> JournalRow.of(row))
                .registerRowMapper(
                        Agenda.Standing.class,
                        (row, context) -> new Agenda.Standing(
                                Json.read(row.getString("rule"), Recurring.class),
                                row.getObject("handled", LocalDate.class)))
                .registerColumnMapper(UserId.class, (row, column, context) -> new UserId(row.getLong(column)))
                .registerColumnMapper(EntryId.class, (row, column, context) -> new EntryId(row.getLong(column)))
                .registerColumnMapper(TurnId.class, (row, column, context) -> new TurnId(row.getLong(column)));
    }

    static Entry entry(ResultSet row) throws SQLException {
        Money amount = money(row.getBigDecimal("amount"), row.getString("currency"));
        return new Entry(
                new EntryId(row.getLong("entry_id")),
                new Draft(
                        row.getObject("day", LocalDate.class),
                        amount,
                        Direction.valueOf(row.getString("direction")),
                        new CategoryId(row.getString("category")),
                        row.getString("note"),
                        Set.of((String[]) row.getArray("tags").getArray()),
                        row.getString("paid_by")),
                converted(row));
    }

    /** Null where no rate was known, or none is needed. */
    static @Nullable Converted converted(ResultSet row) throws SQLException {
        BigDecimal home = row.getBigDecimal("home_amount");
        return home == null
                ? null
                : new Converted(
                        money(home, row.getString("home_currency")),
                        row.getBigDecimal("rate"),
                        row.getObject("rate_day", LocalDate.class),
                        RateSource.valueOf(row.getString("rate_source")));
    }

    static Turn turn(ResultSet row) throws SQLException {
        return new Turn(
                new TurnId(row.getLong("turn_id")),
                row.getString("channel"),
                row.getString("message_id"),
                row.getString("text"),
                row.getString("reading"),
                Json.read(row.getString("reply"), Reply.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    static User user(ResultSet row) throws SQLException {
        return new User(
                new UserId(row.getLong("user_id")),
                preferences(row),
                perhaps(row, "leaves"),
                row.getBoolean("told_of_watson"));
    }

    static Preferences preferences(ResultSet row) throws SQLException {
        Integer weekday = row.getObject("first_weekday", Integer.class);
        String appearance = row.getString("appearance");
        return new Preferences(
                Locale.forLanguageTag(row.getString("locale")),
                ZoneId.of(row.getString("zone")),
                Currency.getInstance(row.getString("home_currency")),
                row.getString("name"),
                weekday == null ? null : DayOfWeek.of(weekday),
                row.getObject("first_month_day", Integer.class),
                appearance == null ? null : Appearance.valueOf(appearance),
                row.getObject("hides_amounts", Boolean.class),
                row.getObject("mails_budgets", Boolean.class),
                row.getObject("mails_reminders", Boolean.class),
                row.getObject("reports_from", LocalDate.class),
                json(row, "own_rates", OwnRates.class),
                json(row, "trip", Trip.class));
    }

    private static <T> @Nullable T json(ResultSet row, String column, Class<T> type) throws SQLException {
        String json = row.getString(column);
        return json == null ? null : Json.read(json, type);
    }

    static Budgets budgets(ResultSet row) throws SQLException {
        String json = row.getString("budgets");
        return json == null ? Budgets.NONE : Json.read(json, Budgets.class);
    }

    static Wallets wallets(ResultSet row) throws SQLException {
        String json = row.getString("wallets");
        return json == null ? Wallets.NONE : Json.read(json, Wallets.class);
    }

    private static Balances.Flow flow(ResultSet row) throws SQLException {
        String wallet = row.getString("wallet");
        Money sum = money(row.getBigDecimal("total"), row.getString("currency"));
        return new Balances.Flow(
                wallet == null ? null : new WalletId(wallet),
                row.getString("way"),
                MovementRow.kind(row.getString("kind")),
                new Figure("", sum, row.getLong("count")));
    }

    static Offers offers(ResultSet row) throws SQLException {
        String json = row.getString("offers");
        return json == null ? Offers.NONE : Json.read(json, Offers.class);
    }

    static OwnCategories ownCategories(ResultSet row) throws SQLException {
        String json = row.getString("categories");
        return json == null ? OwnCategories.NONE : Json.read(json, OwnCategories.class);
    }

    static Session session(ResultSet row) throws SQLException {
        return new Session(
                new UserId(row.getLong("user_id")),
                row.getString("session_id"),
                row.getString("browser"),
                time(row, "made"),
                time(row, "used"),
                perhaps(row, "proved"));
    }

    private static Account account(ResultSet row) throws SQLException {
        String email = row.getString("email");
        return new Account(
                new UserId(row.getLong("user_id")),
                email == null ? null : new EmailAddress(email),
                row.getString("password"),
                row.getBytes("handle"),
                row.getBytes("totp"),
                time(row, "since"));
    }

    private static Passkey passkey(ResultSet row) throws SQLException {
        return new Passkey(
                row.getString("credential"),
                row.getBytes("public_key"),
                row.getLong("uses"),
                row.getString("name"),
                time(row, "made"),
                perhaps(row, "used"));
    }

    private static Codes.Code code(ResultSet row) throws SQLException {
        long user = row.getLong("user_id");
        return new Codes.Code(row.wasNull() ? null : new UserId(user), row.getString("detail"), time(row, "expires"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant perhaps(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static Extract extract(ResultSet row) throws SQLException {
        return Json.read(row.getString("extract"), Extract.class);
    }

    private static Figure figure(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        Money sum = money(row.getBigDecimal("total"), currency);
        return new Figure(row.getString("key"), sum, row.getLong("count"), home(row, sum));
    }

    private static Figure.Home home(ResultSet row, Money sum) throws SQLException {
        Money none = Money.zero(sum.currency());
        Currency home = Currency.getInstance(row.getString("home"));
        if (home.equals(sum.currency())) return new Figure.Home(sum, none, 0);
        BigDecimal converted = row.getBigDecimal("home_total");
        BigDecimal missing = row.getBigDecimal("missing");
        return new Figure.Home(
                converted == null ? Money.zero(home) : new Money(converted, home),
                missing == null ? none : new Money(missing, sum.currency()),
                row.getLong("missing_count"));
    }

    private static Money money(BigDecimal amount, String currency) {
        return new Money(amount, Currency.getInstance(currency));
    }

    /** How an id is bound, found once for each statement; no id is NULL. */
    private static <T> ArgumentFactory.Preparable id(Class<T> type, ToLongFunction<T> value) {
        return (wanted, config) ->
                wanted.equals(type) ? Optional.of(id -> argument(type.cast(id), value)) : Optional.empty();
    }

    private static <T> Argument argument(@Nullable T id, ToLongFunction<T> value) {
        if (id == null) return new NullArgument(Types.BIGINT);
        return (position, statement, context) -> statement.setLong(position, value.applyAsLong(id));
    }
}
