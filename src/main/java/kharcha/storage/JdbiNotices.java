package kharcha.storage;

import java.time.Instant;
import java.util.List;
import kharcha.account.UserId;
import kharcha.conversation.Notices;

/** Notices in the outbox, under a name that is the user's own. */
record JdbiNotices(NoticeSql sql) implements Notices {
    @Override
    public void send(UserId user, String about, String subject, List<String> paragraphs, String path, Instant due) {
        sql.send(user, name(user, about), subject, paragraphs.toArray(String[]::new), path, due);
    }

    @Override
    public boolean takeBack(UserId user, String about) {
        return sql.takeBack(user, name(user, about));
    }

    private static String name(UserId user, String about) {
        return user.value() + "/" + about;
    }
}
