package kharcha.lab;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kharcha.account.Preferences;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One exam item, as far as a runner may look at it: who writes when, what is in the books, and what is said. Everything else
 * in the line is the answer key.
 *
 * @param turns what is said, in order; a single message is one turn
 */
record ExamItem(
        String id, Preferences preferences, LocalDate today, List<Draft> ledger, List<Said> turns, boolean dialogue) {
    /** @param resendOf the turn (from 1) that the transport delivers again, or null */
    record Said(String text, @Nullable Integer resendOf) {}

    /** The zone that most people of a country live in; the exam only needs noon to be the right day. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("US", "America/New_York"),
            Map.entry("CA", "America/Toronto"),
            Map.entry("MX", "America/Mexico_City"),
            Map.entry("BR", "America/Sao_Paulo"),
            Map.entry("GB", "Europe/London"),
            Map.entry("IE", "Europe/Dublin"),
            Map.entry("DE", "Europe/Berlin"),
            Map.entry("AT", "Europe/Vienna"),
            Map.entry("CH", "Europe/Zurich"),
            Map.entry("NL", "Europe/Amsterdam"),
            Map.entry("FR", "Europe/Paris"),
            Map.entry("ES", "Europe/Madrid"),
            Map.entry("IN", "Asia/Kolkata"),
            Map.entry("BD", "Asia/Dhaka"),
            Map.entry("SG", "Asia/Singapore"),
            Map.entry("MY", "Asia/Kuala_Lumpur"),
            Map.entry("JP", "Asia/Tokyo"),
            Map.entry("NG", "Africa/Lagos"),
            Map.entry("AU", "Australia/Sydney"),
            Map.entry("NZ", "Pacific/Auckland"));

    static ExamItem read(JsonNode line) {
        Locale locale = Locale.forLanguageTag(line.path("locale").asText());
        ZoneId zone = ZoneId.of(ZONES.getOrDefault(locale.getCountry(), "UTC"));
        Currency home = Currency.getInstance(line.path("currency").asText());
        boolean dialogue = line.has("turns");
        JsonNode ledger =
                dialogue ? line.path("start_ledger") : line.path("context").path("ledger");
        List<Draft> drafts = new ArrayList<>();
        ledger.forEach(entry -> drafts.add(draft(entry)));
        List<Said> turns = new ArrayList<>();
        if (dialogue) line.path("turns").forEach(turn -> turns.add(said(turn)));
        else turns.add(new Said(line.path("text").asText(), null));
        return new ExamItem(
                line.path("id").asText(),
                new Preferences(locale, zone, home),
                LocalDate.parse(line.path("today").asText()),
                drafts,
                turns,
                dialogue);
    }

    Instant noon() {
        return ZonedDateTime.of(today, LocalTime.NOON, preferences.zone()).toInstant();
    }

    private static Said said(JsonNode turn) {
        JsonNode resend = turn.path("resend_of_turn");
        return new Said(turn.path("user").asText(), resend.isInt() ? resend.asInt() : null);
    }

    private static Draft draft(JsonNode entry) {
        return new Draft(
                LocalDate.parse(entry.path("date").asText()),
                new Money(
                        new BigDecimal(entry.path("amount").asText()),
                        Currency.getInstance(entry.path("currency").asText())),
                entry.path("direction").asText("out").equals("in") ? Direction.IN : Direction.OUT,
                new CategoryId(entry.path("category").asText("other")),
                description(entry),
                Set.of(),
                null);
    }

    private static String description(JsonNode entry) {
        if (entry.hasNonNull("description")) return entry.path("description").asText();
        List<String> words = new ArrayList<>();
        entry.path("description_contains").forEach(word -> words.add(word.asText()));
        return String.join(" ", words);
    }
}
