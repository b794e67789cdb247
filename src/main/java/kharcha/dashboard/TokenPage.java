package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kharcha.account.PersonalToken;
import kharcha.account.PersonalTokens;
import kharcha.account.Session;
import kharcha.conversation.Books;
import kharcha.signin.SignIn;
import kharcha.signin.TokenSettings;
import kharcha.web.Next;
import kharcha.web.Pages;
import kharcha.web.Role;
import kharcha.web.Routes;
import kharcha.web.Token;
import kharcha.web.Visitor;
import org.jspecify.annotations.Nullable;

/** {@code /settings/tokens}: a member's personal tokens, for programs. A new one is shown once, by the answer that made it. */
final class TokenPage implements Routes {
    private static final String PATH = "/settings/tokens";

    private final Pages pages;
    private final Frame frame;
    private final Books books;
    private final TokenSettings tokens;
    private final Clock clock;

    TokenPage(Pages pages, Frame frame, Books books, SignIn signIn, Clock clock) {
        this.pages = pages;
        this.frame = frame;
        this.books = books;
        this.tokens = signIn.tokens();
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(PATH, context -> show(context, "", "", ""), Role.MEMBER);
        routes.post(PATH, this::make, Role.FRESH);
        routes.post(PATH + "/revoke", this::revoke, Role.MEMBER);
    }

    private void show(Context context, String made, String typed, String error) {
        Reader reader = Reader.of(context, books, clock);
        Session mine = Visitor.of(context).login();
        Map<String, Object> page = new HashMap<>();
        page.put("frame", frame.of(context, reader, "/settings"));
        page.put("fresh", mine.isFresh(clock.instant()));
        page.put("tokens", rows(reader, tokens.of(mine.user())));
        page.put("made", made);
        page.put("typed", typed);
        page.put("error", error);
        pages.show(context, "tokens.jte", page);
    }

    private static List<TokenRow> rows(Reader reader, List<PersonalToken> tokens) {
        return tokens.stream()
                .map(token -> new TokenRow(
                        token.hash(), token.name(), moment(reader, token.made()), moment(reader, token.used())))
                .toList();
    }

    private static String moment(Reader reader, @Nullable Instant at) {
        return at == null ? "never" : reader.moment(at);
    }

    private void make(Context context) {
        String name = Door.typed(context, "name").strip();
        if (name.isEmpty() || name.length() > PersonalToken.LONGEST_NAME) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, "", name, "A name has 1 to " + PersonalToken.LONGEST_NAME + " characters.");
            return;
        }
        Optional<Token> made = tokens.make(Visitor.of(context).login(), name);
        if (made.isEmpty()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(context, "", name, "There are " + PersonalTokens.MOST + " already: revoke one first.");
            return;
        }
        show(context, made.get().reveal(), "", "");
    }

    private void revoke(Context context) {
        tokens.revoke(Visitor.of(context).login(), Door.typed(context, "hash"));
        Door.go(context, Next.of(context, PATH));
    }
}
