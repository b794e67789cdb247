package kharcha.browser;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kharcha.drawing.ChartPainter;
import kharcha.drawing.Format;
import kharcha.drawing.Theme;
import kharcha.ledger.Categories;
import kharcha.ledger.CategoryId;
import kharcha.money.Money;
import kharcha.report.Chart;
import kharcha.web.Json;
import kharcha.web.Refusal;
import kharcha.web.Role;
import kharcha.web.Routes;

/** Holds to the wire contract of the chat with a handful of fixed answers; for what a whole service cannot be made to do. */
final class StubChat implements Routes {
    private final Map<String, List<Map<String, Object>>> turns = new ConcurrentHashMap<>();
    final List<JsonNode> received = new CopyOnWriteArrayList<>();
    final AtomicInteger failures = new AtomicInteger();

    @Override
    public void add(RoutesConfig routes) {
        routes.post("/api/chat", this::chat, Role.GUEST);
        routes.get("/api/chat/history", this::history, Role.GUEST);
        routes.post("/api/visitor", this::visitor, Role.GUEST);
        routes.post("/api/recovery-link", c -> json(c, Map.of("url", "http://localhost/recover#AbC")), Role.GUEST);
        routes.get("/charts/{name}", StubChat::chart, Role.ANYONE);
    }

    private void chat(Context context) throws IOException {
        JsonNode message = Json.read(context.bodyAsBytes());
        received.add(message);
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            context.status(503);
            return;
        }
        if (message.get("text").asText().length() > 4000)
            throw new Refusal(413, "text_too_long", "That is too long: 4000 characters fit.");
        String guest = guest(context);
        if (context.header("Authorization") != null && !turns.containsKey(guest))
            throw new Refusal(401, "unknown_guest", "This guest is not known.");
        Map<String, Object> answer = new LinkedHashMap<>();
        if (guest.isEmpty()) {
            guest = UUID.randomUUID().toString();
            if (foreign(context)) answer.put("guest_token", guest);
            else context.res().addHeader("Set-Cookie", "kharcha=" + guest + "; Path=/; HttpOnly; SameSite=Lax");
        }
        Map<String, Object> output =
                Map.of("generic", generic(context, message.get("text").asText()));
        answer.put("output", output);
        turns.computeIfAbsent(guest, key -> new ArrayList<>())
                .add(Map.of(
                        "message_id", message.get("message_id").asText(),
                        "text", message.get("text").asText(),
                        "at", message.get("sent_at").asText(),
                        "output", output));
        json(context, answer);
    }

    /** Everybody is let in whose token does not say that it is over. */
    private void visitor(Context context) throws IOException {
        String token = Json.read(context.bodyAsBytes()).get("token").asText();
        if (token.endsWith("over")) throw new Refusal(401, "wrong_visitor", "The token is over.");
        String bearer = "visitor." + token.substring(0, token.lastIndexOf('.'));
        turns.computeIfAbsent(bearer, key -> new ArrayList<>());
        json(context, Map.of("visitor_token", bearer));
    }

    void forgetGuests() {
        turns.clear();
    }

    private void history(Context context) {
        json(context, Map.of("turns", turns.getOrDefault(guest(context), List.of())));
    }

    private static boolean foreign(Context context) {
        String origin = context.header("Origin");
        return origin != null && !origin.endsWith("://" + context.host());
    }

    private static String guest(Context context) {
        String authorization = context.header("Authorization");
        if (authorization != null) return authorization.substring("Bearer ".length());
        String cookie = context.cookie("kharcha");
        return cookie == null ? "" : cookie;
    }

    private static List<Map<String, Object>> generic(Context context, String text) {
        if (text.startsWith("lunch"))
            return List.of(
                    text("Booked 12.50 € · eating out · Subway · yesterday (Sat 21 Nov)"),
                    options(
                            "",
                            "Undo",
                            "undo #1",
                            "Change category",
                            "change category of #1",
                            "Change day",
                            "change day of #1"));
        if (text.startsWith("undo"))
            return List.of(text("Undone: 12.50 € · eating out · Subway"), options("", "Redo", "redo #2"));
        if (text.contains("report"))
            return List.of(
                    text("""
                        November 2026: 1,842.60 € in 47 entries
                        12 % less than by this day in October

                        rent 890.00 € · 48 %
                        groceries 412.35 € · 22 %
                        eating out 236.40 € · 13 %
                        transport 158.20 € · 9 %
                        everything else 145.65 € · 8 %\
                        """),
                    Map.of(
                            "response_type", "image",
                            "source", "http://" + context.host() + "/charts/november.png",
                            "title", "November",
                            "alt_text", "November: 1,842.60 € spent. Rent 890.00 €, groceries 412.35 €."),
                    options(
                            "",
                            "Compare with October",
                            "compare with october",
                            "Largest entries",
                            "largest this month"));
        if (text.startsWith("change category"))
            return List.of(options(
                    "Which category?",
                    Categories.standard().all().stream()
                            .flatMap(category -> Stream.of(
                                    category.name(),
                                    "category of #1: " + category.id().value()))
                            .toArray(String[]::new)));
        if (text.startsWith("offer"))
            return List.of(
                    text("These entries are kept for this browser only."),
                    Map.of(
                            "response_type",
                            "user_defined",
                            "user_defined",
                            Map.of("type", "recovery_offer", "label", "Get a recovery link")));
        if (text.contains("<")) return List.of(text(text), Map.of("response_type", "martian", "x", "<b>"));
        return List.of(text(
                "I did not understand that. Write an expense, such as “coffee 3.20”, or ask “how much on coffee?”"));
    }

    private static Map<String, Object> text(String text) {
        return Map.of("response_type", "text", "text", text);
    }

    private static Map<String, Object> options(String title, String... labelsAndTexts) {
        List<Object> options = new ArrayList<>();
        for (int i = 0; i < labelsAndTexts.length; i += 2)
            options.add(Map.of(
                    "label", labelsAndTexts[i], "value", Map.of("input", Map.of("text", labelsAndTexts[i + 1]))));
        return Map.of("response_type", "option", "title", title, "options", options);
    }

    private static void chart(Context context) {
        List<Chart.Slice> slices = List.of(
                slice("rent", "890.00"),
                slice("groceries", "412.35"),
                slice("eating out", "236.40"),
                slice("transport", "158.20"),
                new Chart.Slice("everything else", Money.of("145.65", "EUR"), null));
        Chart chart = new Chart.Donut(
                "November: 1,842.60 € spent, 12 % less than by this day in October",
                "alt", Locale.UK, slices, Money.of("1842.60", "EUR"));
        context.contentType("image/png")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .result(new ChartPainter()
                        .paint(
                                chart,
                                "dark".equals(context.queryParam("theme")) ? Theme.DARK : Theme.LIGHT,
                                Format.PNG));
    }

    private static Chart.Slice slice(String category, String amount) {
        return new Chart.Slice(
                category,
                new Money(new BigDecimal(amount), java.util.Currency.getInstance("EUR")),
                new CategoryId(category));
    }

    private static void json(Context context, Object value) {
        context.contentType("application/json").result(Json.write(value));
    }
}
