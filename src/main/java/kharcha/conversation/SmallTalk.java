package kharcha.conversation;

import java.util.List;
import kharcha.understanding.Intent;
import kharcha.understanding.Question;

/** What is answered without opening the book: help, thanks, and why something was not booked. */
final class SmallTalk {
    Outcome help(Exchange exchange) {
        return Outcome.of(exchange.say("help")).with(new Reply.Text(exchange.say("help.examples")));
    }

    /** The link itself is made by the channel, and never remembered: it logs somebody in. */
    Outcome dashboard(Exchange exchange) {
        return Outcome.of(List.of()).with(new Reply.DashboardOffer(exchange.say("dashboard")));
    }

    /** Only the channel knows by which identity it knows this user, and whose the code is: what happens is its to say. */
    Outcome link(Exchange exchange, Intent.LinkThisChat link) {
        List<Reply.Choice> answers = List.of(Buttons.yesOrNo(exchange.phrases()));
        return Outcome.of(List.of())
                .with(new Reply.ChatLinkQuestion(link.code(), answers))
                .asking(new Question.LinkChat(link.code()));
    }

    Outcome linked(Question.LinkChat asked) {
        return Outcome.of(List.of()).with(new Reply.ChatLink(asked.code()));
    }

    /** As with a link, only the channel knows whether there is anything to part. */
    Outcome unlink(Exchange exchange) {
        return Outcome.of(List.of())
                .with(new Reply.ChatUnlink(exchange.say("unlink.done"), exchange.say("unlink.none")));
    }

    Outcome greeting(Exchange exchange) {
        return Outcome.of(exchange.say("greeting"));
    }

    Outcome thanks(Exchange exchange) {
        return Outcome.of(exchange.say("thanks"));
    }

    Outcome waiting(Exchange exchange) {
        return Outcome.of(exchange.say("wait"));
    }

    Outcome goAhead(Exchange exchange) {
        return Outcome.of(exchange.say("go.ahead"));
    }

    Outcome nothingToBook(Exchange exchange, Intent.NothingToBook intent) {
        String key = switch (intent.reason()) {
            case NOT_SPENT -> "nothing.not.spent";
            case PLANNED -> "nothing.planned";
            case SECURITY_CODE -> "nothing.security.code";
            case DECLINED -> "nothing.declined";
            case NOTICE -> "nothing.notice";
            case UNSURE -> "nothing.unsure";
        };
        Outcome said = Outcome.of(exchange.say(key));
        return intent.reason() == Intent.Reason.UNSURE
                ? said.with(Buttons.paid(
                        exchange.phrases(), exchange.message().text().strip()))
                : said;
    }

    Outcome impossible(Exchange exchange, Intent.Impossible intent) {
        String key = switch (intent.problem()) {
            case ZERO -> "impossible.zero";
            case NEGATIVE -> "impossible.negative";
            case TOO_LARGE -> "impossible.too.large";
            case TOO_MANY_DECIMALS -> "impossible.too.many.decimals";
            case NO_SUCH_DAY -> "impossible.no.such.day";
            case UNKNOWN_CURRENCY -> "impossible.unknown.currency";
        };
        return Outcome.refused(exchange.say(key, "value", shortened(intent.value())));
    }

    Outcome notUnderstood(Exchange exchange) {
        return Outcome.refused(exchange.say("not.understood"));
    }

    /** A number of a thousand digits need not be said in full. */
    private static String shortened(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }
}
