package kharcha.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kharcha.account.Trip;
import kharcha.understanding.Intent;
import kharcha.understanding.Meaning;
import kharcha.understanding.Question;
import org.jspecify.annotations.Nullable;

/** How a reply ends: with the question that is still open, a new user's currency, all that can be pressed together, and last an offer of ours. */
final class LastWords {
    /** Who has changed the topic so often does not mean to answer any more. */
    private static final int PATIENCE = 3;

    private final QuestionPhrases questions;

    LastWords(QuestionPhrases questions) {
        this.questions = questions;
    }

    /** The reply as it is sent, and the question that stays open after it. */
    record Ending(Reply reply, @Nullable Question open) {}

    /** @param untold whether it is still to be said that Watson reads along */
    Ending close(Exchange exchange, Meaning meaning, Outcome outcome, boolean untold) {
        Question asked = outcome.asked();
        Question kept = asked == null ? Asked.still(exchange.context().open(), meaning) : null;
        Optional<String> reminder = kept == null ? Optional.empty() : reminder(exchange, kept);
        List<Reply.Block> blocks = new ArrayList<>();
        List<Reply.Choice> choices = new ArrayList<>();
        List<Reply.Block> offers = new ArrayList<>();
        List<Reply.Block> said = new ArrayList<>(outcome.blocks());
        said.addAll(News.told(exchange, exchange.context().meanwhile()));
        for (Reply.Block block : said) {
            switch (block) {
                case Reply.Choices offered -> choices.addAll(offered.choices());
                case Reply.RecoveryOffer offer -> offers.add(offer);
                case Reply.Text _,
                        Reply.Picture _,
                        Reply.File _,
                        Reply.DashboardOffer _,
                        Reply.ChatLinkQuestion _,
                        Reply.ChatLink _,
                        Reply.ChatUnlink _ -> blocks.add(block);
            }
        }
        reminder.ifPresent(text -> blocks.add(new Reply.Text(text)));
        Trip trip = exchange.message().user().preferences().trip();
        if (trip != null && exchange.preferences().trip() == null)
            blocks.add(new Reply.Text(TravelActions.over(exchange, trip)));
        if (FirstWords.areIn(exchange)) blocks.add(new Reply.Text(exchange.say("language.guessed")));
        if (exchange.turn().value() == 1 && !(meaning instanceof Intent.HomeCurrency))
            welcome(exchange, blocks, choices);
        if (untold) {
            blocks.add(new Reply.Text(exchange.say("watson.reads.along")));
            exchange.desk().preferences().rememberToldOfWatson(exchange.user());
        }
        if (!choices.isEmpty()) blocks.add(new Reply.Choices("", choices));
        blocks.addAll(offers);
        return new Ending(new Reply(outcome.ok(), blocks), reminder.isPresent() ? kept : asked);
    }

    /** Empty when what it was about is gone, or when it has been said often enough. */
    private Optional<String> reminder(Exchange exchange, Question kept) {
        return questions
                .text(exchange, kept)
                .map(text -> exchange.say("still.open", "question", text))
                .filter(text -> !isWornOut(exchange, text));
    }

    private static boolean isWornOut(Exchange exchange, String reminder) {
        List<Turn> last = exchange.desk().turns().history(exchange.user(), PATIENCE);
        return last.size() == PATIENCE
                && last.stream().allMatch(turn -> turn.reply().text().contains(reminder));
    }

    /** A new user's currency was guessed, so the first reply names it. */
    private static void welcome(Exchange exchange, List<Reply.Block> blocks, List<Reply.Choice> choices) {
        String currency = exchange.phrases().currency(exchange.home());
        blocks.add(new Reply.Text(exchange.say("first.currency", "currency", currency)));
        choices.add(Buttons.currency(exchange.phrases()));
    }
}
