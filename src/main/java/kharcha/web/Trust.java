package kharcha.web;

import io.javalin.http.Context;

/** How far what a Watson assistant says of its users is believed; each class has secrets of its own. */
public enum Trust {
    /** An assistant without a web chat: IBM has the user's id from the messenger, and what it says of channel, team and user counts. */
    MESSENGERS,
    /** An assistant with a web chat, whose page may say anything of itself: only a token of ours tells who speaks. */
    WEB_CHAT;

    private static final String ATTRIBUTE = "watson-trust";

    /** @throws IllegalStateException in a route that is open to others than Watson */
    public static Trust of(Context context) {
        Trust trust = context.attribute(ATTRIBUTE);
        if (trust == null) throw new IllegalStateException("this route admits others than Watson");
        return trust;
    }

    void enter(Context context) {
        context.attribute(ATTRIBUTE, this);
    }
}
