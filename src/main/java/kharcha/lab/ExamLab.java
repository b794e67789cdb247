package kharcha.lab;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kharcha.account.User;
import kharcha.conversation.Answer;
import kharcha.ledger.Draft;
import kharcha.ledger.Entry;
import kharcha.ledger.EntryId;
import kharcha.understanding.Intent;
import kharcha.understanding.Question;

/**
 * {@code lab exam --in DIR --out DIR}: plays every item of every {@code DIR/*.jsonl} (never {@code got-*}) as a fresh user and
 * writes what came of it to {@code got-NAME.jsonl}, one line an item, in their order.
 *
 * <p>Where a reply asks to confirm a new entry just as it was understood, it answers "yes" once and says that it was asked; it
 * never confirms a correction or a deletion.
 */
public final class ExamLab {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double NANOS_A_MILLI = 1e6;

    private ExamLab() {}

    public static void main(String[] arguments) throws IOException {
        run(Path.of(option(arguments, "--in")), Path.of(option(arguments, "--out")));
    }

    public static void run(Path in, Path out) throws IOException {
        try (ExamStage stage = ExamStage.open()) {
            run(in, out, stage);
        }
    }

    static void run(Path in, Path out, ExamStage stage) throws IOException {
        Files.createDirectories(out);
        try (Stream<Path> files = Files.list(in)) {
            for (Path file : files.filter(ExamLab::isExam).sorted().toList()) {
                StringBuilder lines = new StringBuilder();
                for (String line : Files.readAllLines(file)) {
                    if (line.isBlank()) continue;
                    ExamItem item = ExamItem.read(JSON.readTree(line));
                    lines.append(JSON.writeValueAsString(
                                    item.dialogue() ? dialogue(stage, item) : utterance(stage, item)))
                            .append('\n');
                }
                Files.writeString(out.resolve("got-" + file.getFileName()), lines, StandardCharsets.UTF_8);
            }
        }
    }

    private static boolean isExam(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".jsonl") && !name.startsWith("got-");
    }

    private static ObjectNode utterance(ExamStage stage, ExamItem item) {
        User user = stage.enter(item);
        Set<EntryId> before = new HashSet<>();
        stage.books(user).entries().forEach(entry -> before.add(entry.id()));
        Instant now = item.noon();
        long started = System.nanoTime();
        Answer answer = stage.say(user, item.turns().getFirst().text(), "1", now);
        long nanos = System.nanoTime() - started;
        boolean asked = answer.meaning() instanceof Question.ConfirmEntries;
        if (asked) stage.say(user, "yes", "2", now.plusSeconds(1));
        ExamStage.Books books = stage.books(user);
        ObjectNode line = JSON.createObjectNode().put("id", item.id());
        List<Entry> added =
                books.entries().stream().filter(e -> !before.contains(e.id())).toList();
        boolean changed = answer.meaning() instanceof Intent.Restate && added.isEmpty();
        line.put("intent", changed ? "edit_last" : ExamIntents.label(answer.meaning()));
        entries(line.putArray("entries"), added);
        entries(line.putArray("ledger"), books.entries());
        line.set("query", ExamQueries.json(answer.meaning(), item.today()));
        line.set("budget", ExamPlans.budget(answer.meaning()));
        line.set(
                "recurring",
                ExamPlans.recurring(answer.meaning(), item.preferences().homeCurrency()));
        line.put("currency", books.currency()).put("asked", asked);
        return line.put("reply", answer.reply().text()).put("millis", nanos / NANOS_A_MILLI);
    }

    private static ObjectNode dialogue(ExamStage stage, ExamItem item) {
        User user = stage.enter(item);
        ObjectNode line = JSON.createObjectNode().put("id", item.id());
        ArrayNode turns = line.putArray("turns");
        for (int i = 0; i < item.turns().size(); i++) {
            ExamItem.Said said = item.turns().get(i);
            int number = said.resendOf() == null ? i + 1 : said.resendOf();
            Instant when = item.noon().plusSeconds(60L * i);
            Answer answer = stage.say(user, said.text(), Integer.toString(number), when);
            if (answer.meaning() instanceof Question.ConfirmEntries)
                stage.say(user, "yes", "yes-" + number, when.plusSeconds(1));
            ExamStage.Books books = stage.books(user);
            ObjectNode turn = turns.addObject();
            entries(turn.putArray("ledger"), books.entries());
            turn.putArray("budgets");
            turn.putArray("recurring");
            turn.putObject("settings").put("currency", books.currency());
            turn.put("reply", answer.reply().text());
        }
        return line;
    }

    private static void entries(ArrayNode list, List<Entry> entries) {
        drafts(list, entries.stream().map(Entry::draft).toList());
    }

    static void drafts(ArrayNode list, List<Draft> drafts) {
        for (Draft draft : drafts)
            list.addObject()
                    .put("amount", draft.amount().amount().toPlainString())
                    .put("currency", draft.amount().currency().getCurrencyCode())
                    .put("date", draft.day().toString())
                    .put("category", draft.category().value())
                    .put("direction", draft.direction() == kharcha.ledger.Direction.IN ? "in" : "out")
                    .put("description", draft.note());
    }

    private static String option(String[] arguments, String name) {
        for (int i = 0; i + 1 < arguments.length; i++) if (arguments[i].equals(name)) return arguments[i + 1];
        throw new IllegalArgumentException("usage: lab exam --in DIR --out DIR (" + name + " is missing)");
    }
}
