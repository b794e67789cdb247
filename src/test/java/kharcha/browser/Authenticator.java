package kharcha.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

/** A platform authenticator, as Chromium pretends to have one: it recognises its user at once. */
final class Authenticator {
    private Authenticator() {}

    /** For the page of that visit, as long as the visit lasts. */
    static void in(Visit visit) {
        CDPSession devtools = visit.context.newCDPSession(visit.page);
        devtools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject wanted = new JsonObject();
        wanted.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", wanted);
    }
}
