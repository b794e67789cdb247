package kharcha.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kharcha.account.Codes;
import kharcha.account.UserId;
import kharcha.conversation.Notices;
import kharcha.web.Token;

/** Notices in the outbox, under a name that is the user's own. */
record JdbiNotices(NoticeSql sql, DirectorySql directory) implements Notices {
    private static final Duration ENDS_FOR = Duration.ofDays(400);

    @Override
    public void send(UserId user, String about, String subject, List<String> paragraphs, String path, Instant due) {
        sql.send(user, name(user, about), subject, paragraphs.toArray(String[]::new), path, due);
    }

    @Override
    public void remind(
            UserId user, String subject, List<String> paragraphs, String path, String language, Instant now) {
        Token code = Token.fresh();
        String ending = "/mail/end?code=" + code.reveal();
        if (sql.remind(user, subject, paragraphs.toArray(String[]::new), path, language, ending, now))
            new JdbiCodes(directory)
                    .keep(Codes.Kind.END_REMINDERS, code.hash(), new Codes.Code(user, "", now.plus(ENDS_FOR)));
    }

    @Override
    public boolean takeBack(UserId user, String about) {
        return sql.takeBack(user, name(user, about));
    }

    private static String name(UserId user, String about) {
        return user.value() + "/" + about;
    }
}
