package kharcha.channel.watson;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import kharcha.signin.ChatTokens;
import kharcha.web.Refusal;
import kharcha.web.Role;
import kharcha.web.Routes;
import kharcha.web.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /chat/jwt}: the token by which a web chat of Watson's on our own page tells who is logged in; and {@code GET
 * /chat/jwt/key}: the public key for Watson's console.
 */
public final class ChatJwt implements Routes {
    private final @Nullable ChatTokens tokens;

    /** @param tokens null: there is no key to sign with */
    public ChatJwt(@Nullable ChatTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/chat/jwt", this::token, Role.MEMBER);
        routes.get("/chat/jwt/key", this::key, Role.ANYONE);
    }

    private void token(Context context) {
        String token = tokens().issue(Visitor.of(context).id());
        context.contentType("application/jwt").result(token);
    }

    private void key(Context context) {
        context.header("Cache-Control", "no-cache")
                .contentType("application/x-pem-file")
                .result(tokens().key().openPem());
    }

    private ChatTokens tokens() {
        if (tokens == null)
            throw new Refusal(503, "not_configured", "Set KHARCHA_CHAT_JWT_KEY: this service has no key to sign with.");
        return tokens;
    }
}
