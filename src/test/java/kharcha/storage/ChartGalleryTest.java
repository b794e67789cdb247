package kharcha.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import kharcha.account.Identity;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.conversation.BudgetSketch;
import kharcha.conversation.Conversation;
import kharcha.conversation.MemoryBooks;
import kharcha.conversation.Message;
import kharcha.conversation.Phrases;
import kharcha.conversation.Reply;
import kharcha.conversation.Sketchbook;
import kharcha.conversation.SoFarSketch;
import kharcha.conversation.Turn;
import kharcha.drawing.ChartPainter;
import kharcha.drawing.Format;
import kharcha.drawing.Theme;
import kharcha.ledger.Calendar;
import kharcha.ledger.Categories;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Direction;
import kharcha.ledger.Draft;
import kharcha.ledger.Ledger;
import kharcha.ledger.TurnId;
import kharcha.money.Money;
import kharcha.report.Chart;
import kharcha.report.Filter;
import kharcha.understanding.Context;
import kharcha.understanding.IntentAssembler;
import kharcha.understanding.local.IntentModel;
import kharcha.understanding.local.LocalUnderstanding;
import kharcha.understanding.local.Skill;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The gallery in {@code charts/}: what a made-up year of spending looks like when it is asked for in the chat. A chart whose data
 * change unnoticed fails here; {@code mvn test -Dtest=ChartGalleryTest -Dkharcha.rewrite=true} writes data and pictures anew.
 */
class ChartGalleryTest {
    private static final Path GALLERY = Path.of("charts");
    private static final boolean REWRITE = Boolean.getBoolean("kharcha.rewrite");
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 22);
    private static final ZoneId ZONE = ZoneId.of("Europe/Dublin");

    private static final Instant NOON = TODAY.atTime(12, 0).atZone(ZONE).toInstant();

    /** Name of the chart, and what was said to get it. */
    private static final Map<String, String> SAID = Map.ofEntries(
            Map.entry("month-by-category", "monthly report"),
            Map.entry("months", "bar chart of my spending by month this year"),
            Map.entry("groceries-over-time", "line chart of groceries this year"),
            Map.entry("categories-side-by-side", "bar chart by category this month"),
            Map.entry("top-merchants", "chart of my top 8 shops this year"),
            Map.entry("stacked-months", "spending by month stacked by category"),
            Map.entry("month-so-far", "chart of this month against the usual"),
            Map.entry("calendar-of-a-month", "heat map of this month"),
            Map.entry("calendar-of-a-year", "heat map of this year"),
            Map.entry("cash-flow", "cash flow this year"),
            Map.entry("trend-of-groceries", "trend of groceries"));

    /** What is drawn of budgets, and how it is called in the gallery. */
    private static final Map<String, String> OF_BUDGETS =
            Map.of("budgets", "how full each budget is", "month-against-budget", "this month against its budget");

    private record Habit(String category, String note, int cents, int perMonth) {}

    private static final List<Habit> HABITS = List.of(
            new Habit("rent", "rent", 95000, 1),
            new Habit("groceries", "weekly shop", 5900, 5),
            new Habit("groceries", "greengrocer", 1450, 4),
            new Habit("eating out", "lunch", 1240, 9),
            new Habit("coffee", "flat white", 380, 12),
            new Habit("transport", "bus", 250, 14),
            new Habit("utilities", "electricity", 7400, 1),
            new Habit("phone & internet", "phone", 2500, 1),
            new Habit("entertainment", "cinema", 1300, 2),
            new Habit("health", "pharmacy", 1600, 1),
            new Habit("clothing", "shoes", 6900, 1));

    private static MemoryBooks books;
    private static Conversation conversation;
    private static User user;

    @BeforeAll
    static void bookAYear() throws IOException {
        books = new MemoryBooks();
        user = books.findOrCreate(
                new Identity("test", "gallery"),
                new Preferences(Locale.forLanguageTag("en-IE"), ZONE, Currency.getInstance("EUR")));
        Random random = new Random(2026);
        List<Draft> year = new ArrayList<>();
        for (LocalDate month = LocalDate.of(2026, 1, 1); !month.isAfter(TODAY); month = month.plusMonths(1))
            year.addAll(drafts(month, random));
        book(year);
        book(salaries());
        try (InputStream skill = ChartGalleryTest.class.getResourceAsStream("/assistant-skills/kharcha-dialog.json")) {
            conversation = new Conversation(
                    books,
                    new LocalUnderstanding(IntentModel.train(Skill.read(skill))),
                    new IntentAssembler()::assemble,
                    Categories.standard(),
                    Duration.ofDays(90));
        }
    }

    private static List<Draft> salaries() {
        return IntStream.rangeClosed(1, TODAY.getMonthValue())
                .mapToObj(month -> new Draft(
                        LocalDate.of(2026, month, 1),
                        euros(month < 7 ? "2600" : "2750"),
                        Direction.IN,
                        CategoryId.SALARY,
                        "salary",
                        Set.of(),
                        null))
                .toList();
    }

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }

    private static List<Draft> drafts(LocalDate month, Random random) {
        List<Draft> drafts = new ArrayList<>();
        for (Habit habit : HABITS) {
            double monthly = 0.5 + random.nextDouble();
            for (int i = 0; i < habit.perMonth; i++) {
                LocalDate day =
                        month.withDayOfMonth(habit.perMonth == 1 ? 1 : 1 + random.nextInt(month.lengthOfMonth()));
                int cents = habit.category.equals("rent")
                        ? habit.cents
                        : (int) (habit.cents * monthly * (0.7 + 0.6 * random.nextDouble()));
                if (day.isAfter(TODAY)) continue;
                drafts.add(new Draft(
                        day,
                        new Money(BigDecimal.valueOf(cents, 2), Currency.getInstance("EUR")),
                        Direction.OUT,
                        new CategoryId(habit.category),
                        habit.note,
                        Set.of(),
                        null));
            }
        }
        return drafts;
    }

    private static void book(List<Draft> drafts) {
        books.atomically(user.id(), desk -> {
            TurnId turn = desk.turns().open(user.id(), "test", null).turn();
            new Ledger(desk, user.id(), turn).record(drafts);
            Reply nothing = new Reply(true, List.of());
            desk.turns().close(user.id(), new Turn(turn, "test", null, "", "", nothing, NOON), Context.NONE);
            return turn;
        });
    }

    static Set<String> names() {
        Set<String> names = new TreeSet<>(SAID.keySet());
        names.addAll(OF_BUDGETS.keySet());
        return names;
    }

    private static Chart drawn(String name) {
        return switch (name) {
            case "budgets" -> budgets();
            case "month-against-budget" -> againstBudget();
            default -> asked(name);
        };
    }

    private static Phrases phrases() {
        return Phrases.ofPages(user.preferences(), TODAY, Categories.standard());
    }

    private static Chart budgets() {
        return BudgetSketch.of(
                        phrases(),
                        List.of(
                                allowance("groceries", "388.40", "400"),
                                allowance("eating out", "131.65", "120"),
                                allowance("coffee", "41.20", "60"),
                                allowance("transport", "27.50", "80")))
                .orElseThrow();
    }

    private static Chart.Allowance allowance(String category, String spent, String limit) {
        return new Chart.Allowance(category, euros(spent), euros(limit), new CategoryId(category), null);
    }

    private static Chart againstBudget() {
        Calendar calendar = Calendar.of(user.preferences());
        return books.atomically(
                user.id(),
                desk -> SoFarSketch.of(
                                new Sketchbook(
                                        desk.reports(),
                                        user.id(),
                                        phrases(),
                                        TODAY,
                                        calendar,
                                        Currency.getInstance("EUR")),
                                Filter.NONE,
                                calendar.month(TODAY),
                                "",
                                euros("1800"))
                        .orElseThrow());
    }

    private static Chart asked(String name) {
        Reply reply = conversation
                .reply(new Message(user, "test", null, Objects.requireNonNull(SAID.get(name)), NOON, List.of()))
                .reply();
        Reply.Picture picture = reply.blocks().stream()
                .filter(Reply.Picture.class::isInstance)
                .map(Reply.Picture.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no picture in the answer: " + reply.text()));
        return books.find(picture.chartId(), NOON).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("names")
    void what_is_asked_for_gives_the_charts_data(String name) throws IOException {
        Path file = GALLERY.resolve(name + ".json");
        String data = Json.write(drawn(name));
        if (REWRITE) {
            Files.writeString(file, data + "\n");
            for (Theme theme : Theme.values())
                Files.write(picture(name, theme), new ChartPainter().paint(drawn(name), theme, Format.PNG));
        }
        assertThat(data).isEqualTo(Files.readString(file).strip());
    }

    /** Another build of the JDK may smooth an edge differently, so a few pixels may differ a little. */
    @ParameterizedTest
    @MethodSource("names")
    void the_data_give_the_pictures(String name) throws IOException {
        Chart chart = Json.read(Files.readString(GALLERY.resolve(name + ".json")), Chart.class);
        for (Theme theme : Theme.values()) {
            BufferedImage kept = ImageIO.read(picture(name, theme).toFile());
            BufferedImage painted =
                    ImageIO.read(new ByteArrayInputStream(new ChartPainter().paint(chart, theme, Format.PNG)));
            assertThat(painted.getWidth()).isEqualTo(kept.getWidth());
            assertThat(painted.getHeight()).isEqualTo(kept.getHeight());
            assertThat(differing(kept, painted))
                    .as("share of pixels that differ")
                    .isLessThan(0.005);
        }
    }

    @Test
    void every_chart_stands_in_the_gallerys_readme() throws IOException {
        String readme = Files.readString(GALLERY.resolve("README.md"));
        Map<String, String> told = new TreeMap<>(SAID);
        told.putAll(OF_BUDGETS);
        told.forEach((name, words) -> assertThat(readme).contains(name + "-light.png", name + "-dark.png", words));
    }

    private static double differing(BufferedImage one, BufferedImage other) {
        long differing = 0;
        for (int x = 0; x < one.getWidth(); x++)
            for (int y = 0; y < one.getHeight(); y++)
                if (distance(one.getRGB(x, y), other.getRGB(x, y)) > 48) differing++;
        return (double) differing / one.getWidth() / one.getHeight();
    }

    private static int distance(int one, int other) {
        int distance = 0;
        for (int shift = 0; shift <= 16; shift += 8)
            distance = Math.max(distance, Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)));
        return distance;
    }

    private static Path picture(String name, Theme theme) {
        return GALLERY.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png");
    }
}
