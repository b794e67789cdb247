package kharcha.storage;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import kharcha.account.Preferences;
import kharcha.ledger.Budget;
import kharcha.ledger.Change;
import kharcha.ledger.Draft;
import kharcha.ledger.EntryId;
import kharcha.ledger.Journal;
import kharcha.ledger.OwnCategory;
import kharcha.ledger.OwnWord;
import kharcha.ledger.Recurring;
import kharcha.ledger.RecurringId;
import kharcha.ledger.Transfer;
import kharcha.ledger.TransferId;
import kharcha.ledger.TurnId;
import kharcha.ledger.Wallet;
import org.jspecify.annotations.Nullable;

/** One change of one turn, with the turn's own columns beside it, as the journal table has it. */
record JournalRow(TurnId turn, Journal.Kind kind, @Nullable TurnId reverts, Change change) {
    /** A change on its way into the table, in a JSON array that one statement turns into rows. */
    record Line(
            int position,
            @Nullable Long reverts,
            String subject,
            @Nullable Long subjectId,
            @JsonRawValue @Nullable String before,
            @JsonRawValue @Nullable String after) {
        static Line of(int position, @Nullable Long reverts, Change change) {
            return switch (change) {
                case Change.EntryChange(var entry, var before, var after) ->
                    new Line(position, reverts, "entry", entry.value(), json(before), json(after));
                case Change.PreferencesChange(var before, var after) ->
                    new Line(position, reverts, "preferences", null, json(before), json(after));
                case Change.CategoryChange(var _, var before, var after) ->
                    new Line(position, reverts, "category", null, json(before), json(after));
                case Change.WordChange(var _, var before, var after) ->
                    new Line(position, reverts, "word", null, json(before), json(after));
                case Change.RecurringChange(var recurring, var before, var after) ->
                    new Line(position, reverts, "recurring", recurring.value(), json(before), json(after));
                case Change.BudgetChange(var _, var before, var after) ->
                    new Line(position, reverts, "budget", null, json(before), json(after));
                case Change.WalletChange(var _, var before, var after) ->
                    new Line(position, reverts, "wallet", null, json(before), json(after));
                case Change.TransferChange(var transfer, var before, var after) ->
                    new Line(position, reverts, "transfer", transfer.value(), json(before), json(after));
            };
        }

        private static @Nullable String json(@Nullable Object value) {
            return value == null ? null : Json.write(value);
        }
    }

    static JournalRow of(ResultSet row) throws SQLException {
        long reverts = row.getLong("reverts");
        TurnId reverted = row.wasNull() ? null : new TurnId(reverts);
        return new JournalRow(
                new TurnId(row.getLong("turn_id")), Journal.Kind.valueOf(row.getString("kind")), reverted, change(row));
    }

    private static Change change(ResultSet row) throws SQLException {
        String subject = row.getString("subject");
        String before = row.getString("before");
        String after = row.getString("after");
        return switch (subject) {
            case "entry" ->
                new Change.EntryChange(
                        new EntryId(row.getLong("subject_id")), read(before, Draft.class), read(after, Draft.class));
            case "preferences" ->
                new Change.PreferencesChange(Json.read(before, Preferences.class), Json.read(after, Preferences.class));
            case "category" -> categoryChange(read(before, OwnCategory.class), read(after, OwnCategory.class));
            case "word" -> wordChange(read(before, OwnWord.class), read(after, OwnWord.class));
            case "recurring" ->
                new Change.RecurringChange(
                        new RecurringId(row.getLong("subject_id")),
                        read(before, Recurring.class),
                        read(after, Recurring.class));
            case "budget" -> budgetChange(read(before, Budget.class), read(after, Budget.class));
            case "wallet" -> walletChange(read(before, Wallet.class), read(after, Wallet.class));
            case "transfer" ->
                new Change.TransferChange(
                        new TransferId(row.getLong("subject_id")),
                        read(before, Transfer.class),
                        read(after, Transfer.class));
            default -> throw new IllegalStateException("the journal has a change of a \"" + subject + "\"");
        };
    }

    private static Change categoryChange(@Nullable OwnCategory before, @Nullable OwnCategory after) {
        OwnCategory either = Objects.requireNonNull(before == null ? after : before);
        return new Change.CategoryChange(either.id(), before, after);
    }

    private static Change wordChange(@Nullable OwnWord before, @Nullable OwnWord after) {
        OwnWord either = Objects.requireNonNull(before == null ? after : before);
        return new Change.WordChange(either.phrase(), before, after);
    }

    private static Change budgetChange(@Nullable Budget before, @Nullable Budget after) {
        Budget either = Objects.requireNonNull(before == null ? after : before);
        return new Change.BudgetChange(either.category(), before, after);
    }

    private static Change walletChange(@Nullable Wallet before, @Nullable Wallet after) {
        Wallet either = Objects.requireNonNull(before == null ? after : before);
        return new Change.WalletChange(either.id(), before, after);
    }

    private static <T> @Nullable T read(@Nullable String json, Class<T> type) {
        return json == null ? null : Json.read(json, type);
    }
}
