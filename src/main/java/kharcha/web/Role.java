package kharcha.web;

import io.javalin.security.RouteRole;

/** Who may use a route. Every route names exactly one; {@link Access} refuses a route that names none. */
public enum Role implements RouteRole {
    /** Everybody, from every site; the route tells nothing about a user and changes nothing. */
    ANYONE,
    /** Whoever chats: known by cookie on our own pages, by bearer token from the sites that may show the widget. */
    GUEST,
    /** Whoever has a book in this browser, with or without an account; others are led to the log-in. */
    OWNER,
    /**
     * Whoever stands before the door, known or not: registers, logs in, opens the link of a letter. What changes something must
     * come from our own page.
     */
    NEWCOMER,
    /** Whoever is logged in; others are led to the log-in. */
    MEMBER,
    /** A member who showed a proof in the last ten minutes; others are asked for it first. */
    FRESH,
    /** Whoever has a book in this browser; a member must have shown a proof in the last ten minutes. */
    SURE,
    /** A program, by a personal token of a member's. */
    TOKEN,
    /** Whoever holds a link from a letter that is good for one thing only; mail programs press it without a page of ours. */
    LETTER,
    /** Our Watson skill, by the secret that its webhook or extension sends; {@link Trust} says of which class. */
    WATSON,
    /** Watson's pre-message webhook, by the token that it signs; {@link Trust} says of which class. */
    WATSON_SIGNED,
    /** Whoever watches the service: from this machine, or by the metrics token. */
    OPERATOR
}
