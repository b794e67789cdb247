package kharcha.skills;

import static kharcha.skills.Field.may;
import static kharcha.skills.Field.must;

import java.util.List;

/**
 * What Kharcha offers to the actions of a Watson assistant: the one description of which the OpenAPI file, the actions skill, their
 * checks and the routes are made.
 */
public final class Extension {
    public static final String PATH = "/watson/extension/";

    /** Carries the token by which a web chat's user is known. */
    public static final String USER_TOKEN = "X-User-JWT";

    private static final Field TEXT = may("text", "What was said, word for word; then nothing else is needed.");

    /** Who speaks, where and when: sent with every operation. */
    public static final List<Field> SPEAKER = List.of(
            must("channel_user", "By what the channel knows the user: system_integrations.channel.private.user.id."),
            may("channel", "The channel: system_integrations.channel.name."),
            may("channel_team", "The Slack team, in which that user is known."),
            may("channel_room", "The Slack channel, to tell a direct message from a room."),
            may("message_id", "The same for a message that is sent again, another for every other message."),
            may("timezone", "Like Europe/Paris, for a new user."),
            may("locale", "Like en-GB, for a new user."));

    public static final List<Operation> OPERATIONS = List.of(
            new Operation(
                    "say",
                    "Say anything to the expense book",
                    "",
                    List.of(must("text", "What was said, word for word.")),
                    List.of("{text}")),
            new Operation(
                    "book",
                    "Book an expense",
                    "add_expense",
                    List.of(
                            TEXT,
                            may("amount", "As one says it: 12.50, 12.50 EUR, Rs 500."),
                            may("what", "What it was for."),
                            may("category", "Like groceries."),
                            may("day", "As one says it, or like 2026-03-17; today when it is not sent.")),
                    List.of(
                            "{text}",
                            "spent {amount} on {what}[, {category}][, {day}]",
                            "spent {amount}[ on {category}][, {day}]")),
            new Operation("undo", "Undo the last booking", "undo", List.of(TEXT), List.of("{text}", "undo")),
            new Operation(
                    "report",
                    "Show a report",
                    "report",
                    List.of(TEXT, may("period", "As one says it: last month, this year.")),
                    List.of("{text}", "report[ {period}]")),
            new Operation(
                    "question",
                    "Answer a question about spending",
                    "question",
                    List.of(must("text", "The question.")),
                    List.of("{text}")),
            new Operation(
                    "budget",
                    "Set a budget or ask how it stands",
                    "budget_status",
                    List.of(
                            TEXT,
                            may("category", "Like groceries; all when it is not sent."),
                            may(
                                    "amount",
                                    "What may be spent a month; how the budget stands is told when it is not sent.")),
                    List.of("{text}", "budget {category} {amount}", "budget {amount}", "budget")),
            new Operation(
                    "link",
                    "Link this chat to an account",
                    "",
                    List.of(must("code", "The code that the security page shows.")),
                    List.of("link {code}")));

    /** What every operation answers with. */
    public static final List<String> REPLY = List.of("ok", "text", "chart_url", "chart_alt", "options", "generic");

    private Extension() {}
}
