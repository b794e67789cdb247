package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kharcha.account.Session;
import kharcha.signin.QrPicture;
import kharcha.signin.SecondStep;
import kharcha.web.Role;
import kharcha.web.Routes;
import kharcha.web.Token;
import kharcha.web.Visitor;

/** {@code /settings/security/totp}: switches the second step on and off, and shows recovery codes once. */
final class SecondStepPage implements Routes {
    private static final String PATH = SecurityPage.PATH + "/totp";

    private final Door door;

    SecondStepPage(Door door) {
        this.door = door;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(PATH, this::offer, Role.FRESH);
        routes.post(PATH, this::begin, Role.FRESH);
        routes.post(PATH + "/end", this::end, Role.FRESH);
        routes.post(PATH + "/codes", this::renew, Role.FRESH);
    }

    private void offer(Context context) {
        show(context, door.signIn().secondStep().offer(Visitor.of(context).login()), "");
    }

    private void show(Context context, SecondStep.Offer offer, String error) {
        QrPicture picture = QrPicture.of(offer.uri());
        door.showInside(
                context,
                "totp.jte",
                Map.of(
                        "step", offer.step().reveal(),
                        "key", String.join(" ", offer.key().split("(?<=\\G.{4})")),
                        "uri", offer.uri(),
                        "size", picture.size(),
                        "path", picture.path(),
                        "error", error));
    }

    private void begin(Context context) {
        Session mine = Visitor.of(context).login();
        Optional<Token> step = Token.of(Door.typed(context, "step"));
        if (step.isEmpty()) {
            Door.go(context, PATH);
            return;
        }
        Door.tried(
                context,
                () -> door.signIn()
                        .secondStep()
                        .begin(mine, step.get(), Door.typed(context, "code"), door.browser(context))
                        .ifPresentOrElse(
                                codes -> show(context, codes),
                                () -> again(context, mine, step.get(), "This code is not the one the app shows now.")),
                sentence -> again(context, mine, step.get(), sentence));
    }

    private void again(Context context, Session mine, Token step, String error) {
        if (context.statusCode() < 400) context.status(422);
        door.signIn()
                .secondStep()
                .again(mine, step)
                .ifPresentOrElse(offer -> show(context, offer, error), () -> Door.go(context, PATH));
    }

    private void show(Context context, List<String> codes) {
        door.showInside(context, "recovery-codes.jte", Map.of("codes", codes));
    }

    private void end(Context context) {
        door.signIn().secondStep().end(Visitor.of(context).login());
        Door.go(context, SecurityPage.PATH + "#second-step");
    }

    private void renew(Context context) {
        List<String> codes =
                door.signIn().secondStep().renew(Visitor.of(context).login());
        if (codes.isEmpty()) Door.go(context, SecurityPage.PATH);
        else show(context, codes);
    }
}
