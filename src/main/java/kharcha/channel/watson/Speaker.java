package kharcha.channel.watson;

import kharcha.account.Identity;

/** Who speaks, and by what that is known. */
sealed interface Speaker {
    /** By a messenger, through an assistant that has no web chat: the book of that identity, or an account that it was linked to. */
    record OfMessenger(Identity identity) implements Speaker {}

    /** By a token of ours: an account's book, as long as the identity leads to one. */
    record Member(Identity identity) implements Speaker {}

    /** By what a web page says of itself: a book that is never an account's, since anybody can say the same. */
    record Guest(Identity identity) implements Speaker {}

    /** @param phrase why: the name of what {@link kharcha.conversation.DoorPhrases} say */
    record Nobody(String phrase) implements Speaker {}
}
