package kharcha.channel;

import kharcha.account.Identity;
import kharcha.account.User;
import kharcha.conversation.Reply;
import kharcha.signin.ChatLinks;
import kharcha.web.Refusal;

/**
 * The way between a chat and the web: puts a link that logs in where a reply offers the pages, and ties the chat to an account
 * where a reply says so. It is done as the reply goes out, so that no link is remembered with it.
 */
public final class ChatDoor {
    private final ChatLinks links;

    public ChatDoor(ChatLinks links) {
        this.links = links;
    }

    /** @param chat by which the channel knows that user */
    public Reply opened(Reply reply, Identity chat, User user) {
        return new Reply(
                reply.ok(),
                reply.blocks().stream().map(block -> opened(block, chat, user)).toList());
    }

    private Reply.Block opened(Reply.Block block, Identity chat, User user) {
        return switch (block) {
            case Reply.DashboardOffer offer ->
                new Reply.Text(offer.text() + " " + links.signInLink(user.id())
                        + "\nThe link works once, for ten minutes; give it to nobody.");
            case Reply.ChatLink link -> new Reply.Text(linked(chat, link.code()));
            case Reply.Text _, Reply.Picture _, Reply.Choices _, Reply.RecoveryOffer _ -> block;
        };
    }

    private String linked(Identity chat, String code) {
        try {
            return switch (links.link(chat, code)) {
                case LINKED ->
                    "This chat leads to your account now. What was booked here before moves there in a moment.";
                case ALREADY -> "This chat leads to your account already.";
                case UNKNOWN_CODE ->
                    "This code is not known, or not any more: codes work once, for ten minutes. The security page"
                            + " makes a new one.";
            };
        } catch (Refusal e) {
            return e.sentence();
        }
    }
}
