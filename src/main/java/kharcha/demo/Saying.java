package kharcha.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;

/**
 * Something said on a day.
 *
 * @param at in the user's zone; midnight on the last day is the last moment there is
 */
record Saying(LocalDate day, LocalTime at, String text) {
    /** What is said but for the day's expenses, in its order. */
    static List<Saying> all(LocalDate first, LocalDate last) {
        return Lines.of("sayings.txt").stream()
                .map(line -> line.split(" ", 3))
                .map(parts -> new Saying(day(parts[0], first, last), LocalTime.parse(parts[1]), parts[2]))
                .toList();
    }

    private static LocalDate day(String when, LocalDate first, LocalDate last) {
        long count = Long.parseLong(when.substring(1));
        return when.startsWith("m") ? first.plusMonths(count) : last.minusDays(count);
    }

    /** How somebody would say that, on its day. */
    static String of(Draft draft) {
        BigDecimal plain = draft.amount().amount().stripTrailingZeros();
        BigDecimal shown =
                plain.scale() <= 0 ? plain.setScale(0) : draft.amount().amount();
        String amount = shown.toPlainString()
                + (draft.amount().currency().getCurrencyCode().equals("INR") ? " rupees" : "");
        StringBuilder text = new StringBuilder();
        if (isRefund(draft))
            text.append("got ").append(amount).append(" back for ").append(draft.note());
        else text.append(draft.note()).append(' ').append(amount);
        String paidBy = draft.paidBy();
        if (paidBy != null) text.append(paidBy.equals("cash") ? " in " : " by ").append(paidBy);
        draft.tags().forEach(tag -> text.append(" #").append(tag));
        return text.toString();
    }

    static boolean isRefund(Draft draft) {
        return draft.direction() == Direction.IN && !draft.category().isIncome();
    }
}
