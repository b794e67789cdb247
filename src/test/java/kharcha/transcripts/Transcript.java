package kharcha.transcripts;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kharcha.account.Preferences;
import kharcha.conversation.Reply;
import kharcha.money.RatesOfDay;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in a file. The head names {@code locale}, {@code currency}, {@code zone} and {@code today}; then
 *
 * <pre>
 * > what is typed          (\n within it is a line break)
 * > [Undo]                 the newest button of that label is pressed
 * &lt; a line of the reply
 * = id m1                  the next message has that id; "= no ids" from here on: none
 * = later 5 minutes        the clock moves on; it also does so by a minute a message
 * = today 2026-11-23       it is noon of that day
 * = channel web
 * = rounds                 what is due by then is done
 * # a remark
 * </pre>
 */
public record Transcript(Path file, Map<String, String> head, List<String> lines) {
    /** Of one week long after most of the conversations. */
    public static final List<RatesOfDay> RATES = Stream.of(
                    rates("2027-05-03", "1.1412", "165.31", "97.4000"),
                    rates("2027-05-04", "1.1400", "164.20", "97.5000"),
                    rates("2027-05-07", "1.1250", "163.90", "98.0000"))
            .toList();

    private static RatesOfDay rates(String day, String dollar, String yen, String rupee) {
        return new RatesOfDay(
                LocalDate.parse(day),
                Map.of("USD", new BigDecimal(dollar), "JPY", new BigDecimal(yen), "INR", new BigDecimal(rupee)));
    }

    public static Transcript read(Path file) {
        try {
            List<String> all = Files.readAllLines(file);
            Map<String, String> head = new HashMap<>();
            for (String line : all) {
                if (line.startsWith(">")) break;
                if (!line.startsWith("#") && !line.startsWith("=") && !line.isBlank()) {
                    String[] parts = line.split(" ", 2);
                    head.put(parts[0], parts[1].strip());
                }
            }
            return new Transcript(file, head, all);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    public Preferences preferences() {
        return new Preferences(
                Locale.forLanguageTag(head.get("locale")),
                ZoneId.of(head.get("zone")),
                Currency.getInstance(head.get("currency")));
    }

    /** Says everything, and returns the file as it should be: the same when every reply is what it says. */
    public String play(Speaker speaker, Consumer<Instant> rounds) {
        Play play = new Play(
                speaker,
                rounds,
                LocalDate.parse(head.get("today")),
                preferences().zone());
        List<String> told = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("<")) continue;
            told.add(line);
            if (line.startsWith("= ")) play.direct(line.substring(2).strip());
            if (line.startsWith("> ")) told.addAll(play.say(line.substring(2)));
        }
        return String.join("\n", told) + "\n";
    }

    public String text() {
        return String.join("\n", lines) + "\n";
    }

    /** The state of one playing. */
    private static final class Play {
        private final Speaker speaker;
        private final Consumer<Instant> rounds;
        private final ZoneId zone;
        private final Map<String, String> buttons = new HashMap<>();
        private Instant clock;
        private String channel = "test";
        private boolean ids = true;
        private @Nullable String id;
        private int count;

        Play(Speaker speaker, Consumer<Instant> rounds, LocalDate today, ZoneId zone) {
            this.speaker = speaker;
            this.rounds = rounds;
            this.zone = zone;
            this.clock = noon(today);
        }

        private Instant noon(LocalDate day) {
            return day.atTime(12, 0).atZone(zone).toInstant();
        }

        void direct(String direction) {
            String[] words = direction.split(" ");
            switch (words[0]) {
                case "id" -> id = words[1];
                case "no" -> ids = false;
                case "later" -> clock = clock.plus(Duration.ofMinutes(Long.parseLong(words[1])));
                case "today" -> clock = noon(LocalDate.parse(words[1]));
                case "channel" -> channel = words[1];
                case "rounds" -> rounds.accept(clock);
                default -> throw new IllegalArgumentException("no direction is called " + direction);
            }
        }

        List<String> say(String typed) {
            String text = typed.replace("\\n", "\n");
            if (text.startsWith("[") && text.endsWith("]")) {
                String label = text.substring(1, text.length() - 1);
                text = buttons.get(label);
                if (text == null) throw new IllegalArgumentException("there is no button " + label);
            }
            count++;
            String messageId = id != null ? id : ids ? "m" + count : null;
            id = null;
            clock = clock.plus(Duration.ofMinutes(1));
            return told(speaker.say(channel, messageId, text, clock));
        }

        private List<String> told(Reply reply) {
            List<String> lines = new ArrayList<>();
            for (Reply.Block block : reply.blocks()) {
                switch (block) {
                    case Reply.Text text -> {
                        if (!lines.isEmpty()) lines.add("<");
                        text.text().lines().forEach(line -> lines.add(("< " + line).stripTrailing()));
                    }
                    case Reply.Picture picture -> {
                        lines.add("< (picture) " + picture.title());
                        lines.add("< (in words) " + picture.alt());
                    }
                    case Reply.File file ->
                        lines.add(
                                "< (file) " + file.label() + " " + file.format().ending());
                    case Reply.Choices choices -> lines.add(pressable(choices));
                    case Reply.DashboardOffer offer -> lines.add("< (dashboard) " + offer.text());
                    case Reply.ChatLinkQuestion link -> {
                        lines.add("< (link?) " + link.code());
                        lines.add(pressable(new Reply.Choices("", link.answers())));
                    }
                    case Reply.ChatLink link -> lines.add("< (link) " + link.code());
                    case Reply.ChatUnlink unlink -> lines.add("< (unlink) " + unlink.done());
                    case Reply.RecoveryOffer offer -> lines.add("< (recovery) " + offer.text());
                }
            }
            return lines;
        }

        private String pressable(Reply.Choices choices) {
            StringBuilder line = new StringBuilder("<");
            for (Reply.Choice choice : choices.choices()) {
                buttons.put(choice.label(), choice.text());
                line.append(" [").append(choice.label()).append(']');
            }
            return line.toString();
        }
    }
}
