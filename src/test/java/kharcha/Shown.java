package kharcha;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kharcha.conversation.Reply;

/**
 * What of a reply a person sees behind some channel, made comparable: links are all the same link, and which texts stand in one
 * bubble counts for nothing.
 *
 * @param pictures their alternative texts
 * @param buttons each as "label = what it says"
 */
record Shown(String text, List<String> pictures, List<String> buttons) {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Pattern JOINER = Pattern.compile("\u2060");
    private static final int MOST_BUTTONS_OF_THE_SKILL = 4;
    private static final int MOST_BUTTONS_OF_WATSON = 20;

    /** All of it, as the conversation says it. */
    static Shown all(Reply reply) {
        List<String> texts = new ArrayList<>();
        List<String> pictures = new ArrayList<>();
        List<String> buttons = new ArrayList<>();
        for (Reply.Block block : reply.blocks()) {
            switch (block) {
                case Reply.Text text -> texts.add(text.text());
                case Reply.Picture picture -> pictures.add(picture.alt());
                case Reply.Choices choices ->
                    choices.choices().forEach(choice -> buttons.add(choice.label() + " = " + choice.text()));
                case Reply.File file -> texts.add(file.label() + " (link)");
                case Reply.DashboardOffer offer -> texts.add(offer.text());
                // What is done about these is each channel's own affair.
                case Reply.ChatLinkQuestion _, Reply.ChatLink _, Reply.ChatUnlink _, Reply.RecoveryOffer _ -> {}
            }
        }
        return new Shown(String.join("\n\n", texts), pictures, buttons);
    }

    /** A channel has its own words for ways to the pages and into accounts: the link differs, and what is said of it. */
    static boolean isToldByTheChannel(Reply reply) {
        return reply.blocks().stream()
                .anyMatch(block -> block instanceof Reply.DashboardOffer
                        || block instanceof Reply.ChatLinkQuestion
                        || block instanceof Reply.ChatLink
                        || block instanceof Reply.ChatUnlink);
    }

    /** What fits into an answer to Watson, of which the actions skill shows the text and the first picture. */
    Shown inExtension() {
        return new Shown(
                text, pictures, buttons.stream().limit(MOST_BUTTONS_OF_WATSON).toList());
    }

    /** What the dialog skill has nodes for: one picture, four buttons. */
    Shown inDialog() {
        return new Shown(
                text,
                pictures.stream().limit(1).toList(),
                buttons.stream().limit(MOST_BUTTONS_OF_THE_SKILL).toList());
    }

    /** The items of a message shape, as any client gets them. */
    static Shown items(JsonNode generic) {
        List<String> texts = new ArrayList<>();
        List<String> pictures = new ArrayList<>();
        List<String> buttons = new ArrayList<>();
        for (JsonNode item : generic) {
            switch (item.path("response_type").asText()) {
                case "text" -> texts.add(plain(item.path("text")));
                case "image" -> pictures.add(plain(item.path("alt_text")));
                case "option" -> {
                    for (JsonNode option : item.path("options"))
                        buttons.add(plain(option.path("label")) + " = "
                                + option.at("/value/input/text").asText());
                }
                // The offer of a recovery link, which stands in the text before it.
                case "user_defined" -> texts.removeLast();
                default -> throw new AssertionError("nobody shows " + item);
            }
        }
        return new Shown(String.join("\n\n", texts), pictures, buttons);
    }

    private static String plain(JsonNode text) {
        String shown = JOINER.matcher(text.asText()).replaceAll("");
        return LINK.matcher(shown).replaceAll("(link)");
    }
}
