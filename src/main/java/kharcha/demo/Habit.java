package kharcha.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.money.Money;

/**
 * Something that is bought again and again.
 *
 * @param away whether it is bought on journeys only, in rupees, or only at home, in euros
 * @param least what it costs at first; from year to year it costs more
 * @param week in tenths, how often it falls on each day of the week
 * @param year how much more or less often that is in each month; 5 is as usual
 */
record Habit(
        boolean away,
        String note,
        CategoryId category,
        BigDecimal least,
        BigDecimal most,
        String paidBy,
        String week,
        String year) {
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final Currency RUPEE = Currency.getInstance("INR");
    private static final BigDecimal DEARER = new BigDecimal("0.03");
    private static final BigDecimal TEN_CENTS = new BigDecimal("0.10");
    private static final int USUAL = 5;

    static List<Habit> all() {
        return Lines.cells("habits.tsv").stream()
                .map(cells -> new Habit(
                        cells[0].equals("away"),
                        cells[1],
                        new CategoryId(cells[2]),
                        new BigDecimal(cells[3]),
                        new BigDecimal(cells[4]),
                        cells[5],
                        cells[6],
                        cells[7]))
                .toList();
    }

    boolean falls(LocalDate day, SplittableRandom random) {
        int often = digit(week, day.getDayOfWeek().getValue()) * digit(year, day.getMonthValue());
        return random.nextInt(10 * USUAL) < often;
    }

    private static int digit(String digits, int place) {
        return digits.charAt(place - 1) - '0';
    }

    /** @param years since the first, by which it has become dearer */
    Draft on(LocalDate day, int years, SplittableRandom random) {
        BigDecimal share = BigDecimal.valueOf(random.nextInt(1001), 3);
        BigDecimal amount = least.add(most.subtract(least).multiply(share));
        if (least.compareTo(most) < 0)
            amount = amount.add(amount.multiply(DEARER).multiply(BigDecimal.valueOf(years)));
        return new Draft(
                day,
                new Money(rounded(amount), away ? RUPEE : EURO),
                Direction.OUT,
                category,
                note,
                away ? Set.of("india") : Set.of(),
                paidBy);
    }

    private BigDecimal rounded(BigDecimal amount) {
        BigDecimal step = away ? BigDecimal.TEN : paidBy.equals("cash") ? TEN_CENTS : new BigDecimal("0.01");
        return amount.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
    }
}
