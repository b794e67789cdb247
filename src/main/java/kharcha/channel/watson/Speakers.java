package kharcha.channel.watson;

import java.util.Optional;
import java.util.regex.Pattern;
import kharcha.account.Identity;
import kharcha.signin.ChatTokens;
import kharcha.web.Refusal;
import kharcha.web.Trust;
import org.jspecify.annotations.Nullable;

/**
 * Tells who speaks at a door of Watson's. What an assistant says of its users counts where it has no web chat, since IBM has it
 * from the messenger; a web page may call itself any channel and any user, so that behind a web chat only a token of ours counts.
 */
public final class Speakers {
    private static final String UNKNOWN = "nobody";

    /** Said to who was logged in when the token was made, and is not known by it any more. */
    static final String OVER = "over";

    /** Where there is no token, Watson may send its expression as it is written. */
    private static final Pattern TOKEN = Pattern.compile("[\\w-]+\\.[\\w-]*\\.[\\w-]*");

    private final @Nullable ChatTokens tokens;

    /** What is said of who speaks. */
    record Claim(String channel, Optional<String> team, Optional<String> user, Optional<String> token) {}

    /** @param tokens null: none is ours */
    public Speakers(@Nullable ChatTokens tokens) {
        this.tokens = tokens;
    }

    Speaker find(Trust trust, Claim claim) {
        return switch (trust) {
            case MESSENGERS ->
                claim.user()
                        .<Speaker>map(user -> new Speaker.OfMessenger(new Identity(kind(claim), user)))
                        .orElseGet(() -> new Speaker.Nobody(UNKNOWN));
            case WEB_CHAT ->
                claim.token()
                        .filter(token -> TOKEN.matcher(token).matches())
                        .map(this::member)
                        .or(() -> claim.user().map(user -> new Speaker.Guest(new Identity("watson-web", user))))
                        .orElseGet(() -> new Speaker.Nobody(UNKNOWN));
        };
    }

    private Speaker member(String token) {
        ChatTokens.Reading reading = tokens == null ? new ChatTokens.Reading.Wrong() : tokens.read(token);
        return switch (reading) {
            case ChatTokens.Reading.Of of -> new Speaker.Member(of.chat());
            case ChatTokens.Reading.Expired _ -> new Speaker.Nobody(OVER);
            case ChatTokens.Reading.Wrong _ ->
                throw new Refusal(401, "wrong_user_token", "The user's token is none of /chat/jwt's.");
        };
    }

    private static String kind(Claim claim) {
        return "watson:" + part(claim.channel())
                + claim.team().map(team -> ":" + part(team)).orElse("");
    }

    /** A team "b" in channel "a" must not be channel "a:b". */
    private static String part(String name) {
        return name.replace("%", "%25").replace(":", "%3A");
    }
}
