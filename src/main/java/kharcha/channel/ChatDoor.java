package kharcha.channel;

import java.util.stream.Stream;
import kharcha.account.Identity;
import kharcha.account.User;
import kharcha.conversation.Reply;
import kharcha.signin.ChatLinks;
import kharcha.web.Refusal;

/**
 * The way between a chat and the web: puts a link that logs in where a reply offers the pages, and asks whether the chat
 * shall lead to an account, and ties it to one, where a reply says so. It is done as the reply goes out, so that no link is remembered with it.
 */
public final class ChatDoor {
    private static final String OVERHEARD =
            "Others read along here, and the link opens your book. Say “dashboard” to me in a direct message.";
    private static final String FILE_OVERHEARD =
            "Others read along here, and the file holds your entries. Ask me for it in a direct message.";
    private static final String ALREADY = "This chat leads to your account already.";
    private static final String UNKNOWN =
            "This code is not known, or not any more: codes work once, for ten minutes. The security"
                    + " page makes a new one.";

    private final ChatLinks links;

    public ChatDoor(ChatLinks links) {
        this.links = links;
    }

    /**
     * @param chat by which the channel knows that user
     * @param overheard whether others read along: then no link that logs in is told
     */
    public Reply opened(Reply reply, Identity chat, User user, boolean overheard) {
        return new Reply(
                reply.ok(),
                reply.blocks().stream()
                        .flatMap(block -> opened(block, chat, user, overheard))
                        .toList());
    }

    private Stream<Reply.Block> opened(Reply.Block block, Identity chat, User user, boolean overheard) {
        return switch (block) {
            case Reply.DashboardOffer _ when overheard -> Stream.of(new Reply.Text(OVERHEARD));
            case Reply.DashboardOffer offer ->
                Stream.of(new Reply.Text(offer.text() + " " + links.signInLink(user.id())
                        + "\nThe link works once, for ten minutes; give it to nobody."));
            case Reply.ChatLinkQuestion question -> asked(chat, question);
            case Reply.ChatLink link -> Stream.of(new Reply.Text(linked(chat, link.code())));
            case Reply.ChatUnlink unlink ->
                Stream.of(new Reply.Text(links.unlink(chat) ? unlink.done() : unlink.none()));
            case Reply.File _ when overheard -> Stream.of(new Reply.Text(FILE_OVERHEARD));
            case Reply.Text _, Reply.Picture _, Reply.File _, Reply.Choices _, Reply.RecoveryOffer _ ->
                Stream.of(block);
        };
    }

    /** Where who speaks is known by a log-in, or by nothing: no link that logs in, and nothing to link. */
    public Reply onTheWeb(Reply reply, ChartAddress pages) {
        return new Reply(
                reply.ok(),
                reply.blocks().stream().map(block -> onTheWeb(block, pages)).toList());
    }

    private static Reply.Block onTheWeb(Reply.Block block, ChartAddress pages) {
        return switch (block) {
            case Reply.DashboardOffer offer -> new Reply.Text(offer.text() + " " + pages.page("/dashboard"));
            case Reply.ChatLinkQuestion _, Reply.ChatLink _ ->
                new Reply.Text("Here you log in instead: " + pages.page("/login"));
            case Reply.ChatUnlink _ -> new Reply.Text("Here you log out instead: " + pages.page("/settings"));
            case Reply.Text _, Reply.Picture _, Reply.File _, Reply.Choices _, Reply.RecoveryOffer _ -> block;
        };
    }

    private Stream<Reply.Block> asked(Identity chat, Reply.ChatLinkQuestion question) {
        try {
            return switch (links.ask(chat, question.code())) {
                case ChatLinks.Asking.LeadsTo account ->
                    Stream.of(
                            new Reply.Text("Link this chat to " + account.inWords() + "? "
                                    + (account.bringsBook() ? "What was booked here moves there, and what" : "What")
                                    + " you write here is seen there."),
                            new Reply.Choices("", question.answers()));
                case ChatLinks.Asking.Already _ -> Stream.of(new Reply.Text(ALREADY));
                case ChatLinks.Asking.UnknownCode _ -> Stream.of(new Reply.Text(UNKNOWN));
            };
        } catch (Refusal e) {
            return Stream.of(new Reply.Text(e.sentence()));
        }
    }

    private String linked(Identity chat, String code) {
        return switch (links.link(chat, code)) {
            case LINKED -> "This chat leads to your account now. What was booked here before moves there in a moment.";
            case ALREADY -> ALREADY;
            case UNKNOWN_CODE -> UNKNOWN;
        };
    }
}
