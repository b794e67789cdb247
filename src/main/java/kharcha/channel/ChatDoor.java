package kharcha.channel;

import java.util.stream.Stream;
import kharcha.account.Identity;
import kharcha.account.User;
import kharcha.conversation.DoorPhrases;
import kharcha.conversation.Reply;
import kharcha.signin.ChatLinks;
import kharcha.web.Refusal;

/**
 * The way between a chat and the web: puts a link that logs in where a reply offers the pages, and asks whether the chat
 * shall lead to an account, and ties it to one, where a reply says so. It is done as the reply goes out, so that no link is remembered with it.
 */
public final class ChatDoor {
    private final ChatLinks links;

    public ChatDoor(ChatLinks links) {
        this.links = links;
    }

    /**
     * @param chat by which the channel knows that user
     * @param overheard whether others read along: then no link that logs in is told
     */
    public Reply opened(Reply reply, Identity chat, User user, boolean overheard) {
        DoorPhrases phrases = phrases(user);
        return new Reply(
                reply.ok(),
                reply.blocks().stream()
                        .flatMap(block -> opened(block, chat, user, overheard, phrases))
                        .toList());
    }

    private static DoorPhrases phrases(User user) {
        return DoorPhrases.of(user.preferences().locale());
    }

    private Stream<Reply.Block> opened(
            Reply.Block block, Identity chat, User user, boolean overheard, DoorPhrases phrases) {
        return switch (block) {
            case Reply.DashboardOffer _ when overheard -> Stream.of(new Reply.Text(phrases.say("pages.overheard")));
            case Reply.DashboardOffer offer ->
                Stream.of(new Reply.Text(
                        offer.text() + " " + links.signInLink(user.id()) + "\n" + phrases.say("pages.once")));
            case Reply.ChatLinkQuestion question -> asked(chat, question, phrases);
            case Reply.ChatLink link -> Stream.of(new Reply.Text(linked(chat, link.code(), phrases)));
            case Reply.ChatUnlink unlink ->
                Stream.of(new Reply.Text(links.unlink(chat) ? unlink.done() : unlink.none()));
            case Reply.File _ when overheard -> Stream.of(new Reply.Text(phrases.say("file.overheard")));
            case Reply.Text _, Reply.Picture _, Reply.File _, Reply.Choices _, Reply.RecoveryOffer _ ->
                Stream.of(block);
        };
    }

    /** Where who speaks is known by a log-in, or by nothing: no link that logs in, and nothing to link. */
    public Reply onTheWeb(Reply reply, User user, ChartAddress pages) {
        DoorPhrases phrases = phrases(user);
        return new Reply(
                reply.ok(),
                reply.blocks().stream()
                        .map(block -> onTheWeb(block, pages, phrases))
                        .toList());
    }

    private static Reply.Block onTheWeb(Reply.Block block, ChartAddress pages, DoorPhrases phrases) {
        return switch (block) {
            case Reply.DashboardOffer offer -> new Reply.Text(offer.text() + " " + pages.page("/dashboard"));
            case Reply.ChatLinkQuestion _, Reply.ChatLink _ ->
                new Reply.Text(phrases.say("log.in", "address", pages.page("/login")));
            case Reply.ChatUnlink _ -> new Reply.Text(phrases.say("log.out", "address", pages.page("/settings")));
            case Reply.Text _, Reply.Picture _, Reply.File _, Reply.Choices _, Reply.RecoveryOffer _ -> block;
        };
    }

    private Stream<Reply.Block> asked(Identity chat, Reply.ChatLinkQuestion question, DoorPhrases phrases) {
        try {
            return switch (links.ask(chat, question.code())) {
                case ChatLinks.Asking.LeadsTo account ->
                    Stream.of(
                            new Reply.Text(phrases.say(
                                    account.bringsBook() ? "link.book" : "link",
                                    "account",
                                    account.address()
                                            .map(address -> phrases.say("account", "address", address))
                                            .orElseGet(() -> phrases.say("account.unnamed")))),
                            new Reply.Choices("", question.answers()));
                case ChatLinks.Asking.Already _ -> Stream.of(new Reply.Text(phrases.say("linked.already")));
                case ChatLinks.Asking.UnknownCode _ -> Stream.of(new Reply.Text(phrases.say("code.unknown")));
            };
        } catch (Refusal e) {
            return Stream.of(new Reply.Text(e.sentence()));
        }
    }

    private String linked(Identity chat, String code, DoorPhrases phrases) {
        return phrases.say(
                switch (links.link(chat, code)) {
                    case LINKED -> "linked";
                    case ALREADY -> "linked.already";
                    case UNKNOWN_CODE -> "code.unknown";
                });
    }
}
