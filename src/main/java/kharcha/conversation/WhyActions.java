package kharcha.conversation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kharcha.ledger.CategoryId;
import kharcha.ledger.DateRange;
import kharcha.money.Money;
import kharcha.understanding.Words;
import org.jspecify.annotations.Nullable;

/** Says which words of a message gave what: the answer to "why?". */
final class WhyActions {
    private static final int LOOKED_AT = 20;
    private static final int LONGEST = 80;
    private static final int MOST_LINES = 12;

    /** The labels that say the same as what was done; anything else was told by its words. */
    private static final List<Set<String>> ALIKE = List.of(
            Set.of("Book", "BookShare", "BookWithin", "Restate", "add_expense", "add_income"),
            Set.of("Ask", "Report", "Compare", "ListEntries", "Draw", "question", "report", "compare", "list", "chart"),
            Set.of("Correct", "correct"),
            Set.of("Delete", "delete"),
            Set.of("Undo", "undo"));

    private static final Set<String> UNCLEAR = Set.of("doubt", "nothing", "other");

    Outcome why(Exchange exchange, String about) {
        List<Turn> turns = exchange.desk().turns().history(exchange.user(), LOOKED_AT).reversed().stream()
                .filter(turn -> turn.reading().startsWith("meant\t"))
                .filter(turn -> !turn.reading().startsWith("meant\tWhy"))
                .toList();
        Optional<Turn> turn = turns.stream()
                .filter(each -> about.isBlank() || speaksOf(exchange, each, about))
                .findFirst()
                .or(() -> turns.stream().findFirst());
        return turn.map(each -> Outcome.of(told(exchange, each)))
                .orElseGet(() -> Outcome.of(exchange.say("why.nothing")));
    }

    /** Whether it was filed under that category, or has that word in it. */
    private static boolean speaksOf(Exchange exchange, Turn turn, String about) {
        String wanted = Words.fold(about.strip());
        boolean filed = turn.reading()
                .lines()
                .map(line -> line.split("\t", -1))
                .anyMatch(parts -> parts[0].equals("category")
                        && Words.fold(exchange.phrases().category(new CategoryId(parts[2])))
                                .equals(wanted));
        return filed || Words.fold(turn.text()).contains(wanted);
    }

    private static List<String> told(Exchange exchange, Turn turn) {
        List<String> lines = new ArrayList<>();
        lines.add(exchange.say("why.read", "text", shortened(turn.text())));
        String meant = "";
        for (String line : turn.reading().lines().toList()) {
            String[] parts = line.split("\t", -1);
            switch (parts[0]) {
                case "meant" -> meant = parts[1];
                case "label" -> lines.add(meant(exchange, meant, parts[1], new BigDecimal(parts[2])));
                case "amount" -> lines.add(amount(exchange, parts));
                case "new" -> lines.add(exchange.say("why.new", "said", parts[1]));
                case "day" -> lines.add(day(exchange, parts));
                case "category" -> lines.add(category(exchange, parts));
                default -> {}
            }
        }
        // What was meant comes last: the words first that led there.
        if (lines.size() > 1) lines.add(lines.remove(1));
        return lines.stream().distinct().limit(MOST_LINES).toList();
    }

    private static String amount(Exchange exchange, String[] parts) {
        Currency currency = Currency.getInstance(parts[3]);
        BigDecimal value = new BigDecimal(parts[2]);
        String amount = Money.fits(value, currency)
                ? exchange.phrases().amount(new Money(value, currency))
                : value.toPlainString();
        if (parts[1].isEmpty()) return exchange.say("why.amount.worked.out", "amount", amount);
        String key = parts[4].isEmpty() ? "why.amount.home" : "why.amount";
        return exchange.say(
                key,
                "said",
                parts[1],
                "amount",
                amount,
                "currency",
                exchange.phrases().currency(currency));
    }

    private static String day(Exchange exchange, String[] parts) {
        LocalDate start = date(parts[2]);
        LocalDate end = date(parts[3]);
        if (start != null && start.equals(end)) {
            String day = exchange.phrases().day(start);
            return parts[1].isEmpty()
                    ? exchange.say("why.day.unsaid", "day", day)
                    : exchange.say("why.day", "said", parts[1], "day", day);
        }
        return exchange.say(
                "why.day", "said", parts[1], "day", exchange.phrases().period(new DateRange(start, end)));
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static String category(Exchange exchange, String[] parts) {
        String category = exchange.phrases().category(new CategoryId(parts[2]));
        return exchange.say("why.category." + parts[3], "said", parts[1], "category", category);
    }

    /** How sure the model was where it decided; where the words did, that they did. */
    private static String meant(Exchange exchange, String meaning, String label, BigDecimal sure) {
        String meant = exchange.say("why.meant." + kind(meaning));
        boolean decided = ALIKE.stream().anyMatch(alike -> alike.contains(meaning) && alike.contains(label));
        if (decided) return exchange.say("why.sure", "meant", meant, "sure", sure);
        return UNCLEAR.contains(kind(meaning)) ? meant : exchange.say("why.by.words", "meant", meant);
    }

    private static String kind(String meaning) {
        return switch (meaning) {
            case "Book", "BookShare", "BookWithin", "Restate", "Repeat" -> "book";
            case "Ask", "Report", "Compare", "ListEntries", "Draw" -> "ask";
            case "Correct", "Split" -> "correct";
            case "Delete" -> "delete";
            case "Undo", "UndoEntry", "UndoLast", "UndoDay", "Redo", "RedoLast" -> "undo";
            case "Amount", "Purpose", "ConfirmEntries" -> "doubt";
            case "NotUnderstood" -> "nothing";
            default -> "other";
        };
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
