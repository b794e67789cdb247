package kharcha.channel.watson;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import kharcha.channel.ChartAddress;
import kharcha.channel.Item;
import kharcha.conversation.Reply;
import kharcha.web.Json;
import org.jspecify.annotations.Nullable;

/**
 * Writes a reply for Watson within Watson's bounds: at most five items, the options last, at most twenty of them, and less than
 * ten kilobytes in all, because the answer becomes part of the conversation's context. What does not fit is cut off at the end
 * of a line, and the cut shows. Pictures go by https only; on this machine alone their address is told all the same.
 */
final class DialogShape {
    private static final int MOST_BYTES = 10_000;
    private static final int MOST_PICTURES = 3;
    private static final int MOST_OPTIONS = 20;
    private static final int MOST_LABEL = 75;
    private static final int FIRST_CUT = 4000;
    private static final String CUT = "…";

    private final ChartAddress charts;

    DialogShape(ChartAddress charts) {
        this.charts = charts;
    }

    void show(Context context, Spoken spoken, Answering.Result result) {
        HeardCalls.went(context, result.outcome());
        context.header("Cache-Control", "no-store")
                .contentType("application/json")
                .result(Json.write(answer(result.reply(), Screen.of(spoken.channel()))));
    }

    DialogAnswer answer(Reply said, Screen screen) {
        Reply reply = charts.told(said);
        for (int length = FIRST_CUT, options = MOST_OPTIONS;
                ;
                length = length * 3 / 4, options = Math.max(3, options - 2)) {
            DialogAnswer answer = answer(reply, screen, length, options);
            if (Json.write(answer).length < MOST_BYTES) return answer;
        }
    }

    private DialogAnswer answer(Reply reply, Screen screen, int length, int most) {
        Neutral neutral = screen.neutral();
        String text = neutral.text(cut(reply.text().strip(), length));
        List<Item.Image> pictures = screen.shows() ? pictures(reply, neutral, length / 4) : List.of();
        List<Reply.Choice> choices = screen.shows() ? choices(reply, screen.longestChoice(), most) : List.of();
        List<Item> generic = new ArrayList<>();
        if (!text.isEmpty()) generic.add(new Item.Text(text));
        if (charts.isForMessengers()) generic.addAll(pictures);
        if (!choices.isEmpty()) generic.add(option(title(reply, neutral), choices, neutral));
        Item.@Nullable Image first = pictures.isEmpty() || !charts.isOfUse() ? null : pictures.getFirst();
        return new DialogAnswer(
                reply.ok(),
                text,
                first == null ? null : first.source(),
                first == null ? null : first.altText(),
                choices.isEmpty() ? null : options(choices, neutral),
                generic);
    }

    private List<Item.Image> pictures(Reply reply, Neutral neutral, int length) {
        return blocks(reply, Reply.Picture.class).stream()
                .limit(MOST_PICTURES)
                .map(picture -> new Item.Image(
                        charts.of(picture),
                        neutral.label(cut(picture.title(), length)),
                        neutral.label(cut(picture.alt(), length))))
                .toList();
    }

    private static List<Reply.Choice> choices(Reply reply, int longest, int most) {
        return blocks(reply, Reply.Choices.class).stream()
                .flatMap(choices -> choices.choices().stream())
                .filter(choice -> choice.text().length() <= longest)
                .limit(most)
                .toList();
    }

    private static String title(Reply reply, Neutral neutral) {
        return neutral.label(cut(blocks(reply, Reply.Choices.class).getFirst().title(), MOST_LABEL));
    }

    private static Item.Option option(String title, List<Reply.Choice> choices, Neutral neutral) {
        return new Item.Option(
                title,
                choices.stream()
                        .map(choice -> new Item.Choice(neutral.label(cut(choice.label(), MOST_LABEL)), choice.text()))
                        .toList());
    }

    private static List<DialogAnswer.Option> options(List<Reply.Choice> choices, Neutral neutral) {
        return choices.stream()
                .map(choice -> new DialogAnswer.Option(neutral.label(cut(choice.label(), MOST_LABEL)), choice.text()))
                .toList();
    }

    private static <T extends Reply.Block> List<T> blocks(Reply reply, Class<T> kind) {
        return reply.blocks().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** At the end of a line where one is near, never within a character. */
    private static String cut(String text, int length) {
        if (text.length() <= length) return text;
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        int line = text.lastIndexOf('\n', end);
        return text.substring(0, line > end / 2 ? line : end).stripTrailing() + CUT;
    }
}
