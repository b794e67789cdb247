package kharcha.storage;

import java.time.Instant;
import java.util.List;
import kharcha.account.UserId;
import kharcha.report.Extract;
import kharcha.report.FileLinks;
import kharcha.web.Token;

/** Keeps files under the hashes of their ids: who reads the database can fetch none. */
record JdbiFileLinks(DirectoryFileSql sql) implements FileLinks {
    @Override
    public String keep(UserId user, Extract extract, Instant expires) {
        Token id = Token.fresh();
        // Where a chat renders Markdown, an underscore does not get through an address unharmed.
        while (id.reveal().contains("_")) id = Token.fresh();
        sql.keep(user, id.hash(), Json.write(extract), expires);
        return id.reveal();
    }

    @Override
    public List<Kept> of(UserId user, Instant now) {
        return sql.of(user, now);
    }

    @Override
    public boolean revoke(UserId user, String hash) {
        return sql.revoke(user, hash) > 0;
    }
}
