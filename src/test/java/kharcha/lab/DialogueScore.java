package kharcha.lab;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Holds what came of one dialogue against its answer key: after every turn the whole ledger, and what the reply must say. */
record DialogueScore(JsonNode item, JsonNode got) {
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(\\.\\d+)?");

    boolean isRight() {
        for (int i = 0; i < item.path("turns").size(); i++) {
            JsonNode turn = item.path("turns").get(i);
            JsonNode found = got.path("turns").path(i);
            if (!isAccepted(turn, found.path("ledger"))
                    || !isSaid(turn.path("reply"), found.path("reply").asText())) return false;
        }
        return true;
    }

    /** Turns after which the ledger is neither as accepted nor as it was before. */
    int wrongSaves() {
        int wrong = 0;
        JsonNode before = item.path("start_ledger");
        for (int i = 0; i < item.path("turns").size(); i++) {
            JsonNode ledger = got.path("turns").path(i).path("ledger");
            boolean same = ExamScore.isSame(before, ledger);
            if (!same && !isAccepted(item.path("turns").get(i), ledger)) wrong++;
            before = ledger;
        }
        return wrong;
    }

    private static boolean isAccepted(JsonNode turn, JsonNode ledger) {
        if (!turn.has("ledgers_ok")) return ExamScore.isSame(turn.path("ledger"), ledger);
        return stream(turn.path("ledgers_ok")).anyMatch(accepted -> ExamScore.isSame(accepted, ledger));
    }

    private static boolean isSaid(JsonNode wanted, String reply) {
        String text = reply.toLowerCase(Locale.ROOT);
        boolean asked = !wanted.has("must_ask") || text.contains("?");
        List<BigDecimal> numbers = new ArrayList<>();
        for (Matcher number = NUMBER.matcher(text); number.find(); ) {
            numbers.add(new BigDecimal(number.group().replace(",", "")));
            // "3,20 €": a comma may be the decimal one.
            if (number.group().matches("\\d+,\\d{1,2}"))
                numbers.add(new BigDecimal(number.group().replace(',', '.')));
        }
        boolean amounts = stream(wanted.path("amounts_all"))
                .map(amount -> new BigDecimal(amount.asText()))
                .allMatch(amount -> numbers.stream().anyMatch(number -> number.compareTo(amount) == 0));
        boolean words = stream(wanted.path("contains_any"))
                .allMatch(group -> stream(group).anyMatch(word -> text.contains(word.asText())));
        return asked
                && amounts
                && words
                && stream(wanted.path("contains_none")).noneMatch(word -> text.contains(word.asText()));
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
