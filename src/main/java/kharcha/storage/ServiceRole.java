package kharcha.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The role the service works as: it owns nothing, is no superuser and cannot get round row-level security, so that a forgotten
 * WHERE shows nothing of anybody else. Whoever the URL logs in as migrates, and then becomes this role.
 */
final class ServiceRole {
    static final String NAME = "kharcha_service";

    /** What each connection of the pool begins with. */
    static final String ENTER = """
        SET ROLE kharcha_service;
        SET search_path = kharcha;
        SET lock_timeout = '1s';
        SET statement_timeout = '2s';
        SET idle_in_transaction_session_timeout = '10s'
        """;

    private static final String EXISTS = "SELECT 1 FROM pg_roles WHERE rolname = 'kharcha_service'";
    private static final String CREATE =
            "CREATE ROLE kharcha_service NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS";
    private static final String TRY = "SET ROLE kharcha_service";
    private static final String BACK = "RESET ROLE";
    private static final String GRANT = "GRANT kharcha_service TO CURRENT_USER";

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private static final String EFFECTIVE = """
        SELECT rolname, rolsuper, rolbypassrls
        FROM pg_roles
        WHERE rolname = current_user
        """;

    /** Tables of ours that have a user and yet would show another user's rows to this role; directory tables apart. */
    private static final String UNGUARDED = """
        SELECT string_agg(c.relname, ', ' ORDER BY c.relname)
        FROM pg_class c
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'user_id' AND NOT a.attisdropped
        WHERE c.relnamespace = 'kharcha'::regnamespace
        AND c.relkind IN ('r', 'p')
        AND c.relname NOT IN (
          'identities', 'charts', 'files', 'session_keys', 'codes', 'merges', 'tokens', 'departures', 'wakings',
          'conversions')
        AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND row_security_active(c.oid))
        """;

    private static final String OWNED = """
        SELECT count(*)
        FROM pg_class
        WHERE relowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)
        """;

    private ServiceRole() {}

    /** Sees to it that the role exists and that the connection's user may become it. */
    static void provide(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            if (!has(statement, EXISTS)) create(statement);
            if (!mayEnter(statement)) statement.execute(GRANT);
        } catch (SQLException trouble) {
            throw new CannotStart(
                    "the database user can neither make nor become the role " + NAME
                            + ", as which Kharcha holds users apart; let an administrator run once: " + CREATE
                            + "; GRANT "
                            + NAME + " TO <the user of KHARCHA_DATABASE_URL>; (" + trouble.getMessage() + ")",
                    trouble);
        }
    }

    /** @throws CannotStart if the connection works as a role that row-level security does not hold */
    static void check(Connection service) throws SQLException {
        try (Statement statement = service.createStatement()) {
            refuseMighty(statement);
            String unguarded = text(statement, UNGUARDED);
            if (unguarded != null)
                throw new CannotStart(
                        "row-level security does not hold on: " + unguarded + "; Kharcha does not start without it");
            if (!"0".equals(text(statement, OWNED)))
                throw new CannotStart("the role " + NAME + " owns tables: it must own nothing");
        }
    }

    private static void refuseMighty(Statement statement) throws SQLException {
        try (ResultSet role = statement.executeQuery(EFFECTIVE)) {
            role.next();
            if (role.getBoolean("rolsuper") || role.getBoolean("rolbypassrls"))
                throw new CannotStart("the role " + role.getString("rolname")
                        + " is a superuser or has BYPASSRLS, so nothing would hold users apart: run ALTER ROLE "
                        + role.getString("rolname") + " NOSUPERUSER NOBYPASSRLS");
        }
    }

    private static void create(Statement statement) throws SQLException {
        try {
            statement.execute(CREATE);
        } catch (SQLException trouble) {
            if (!has(statement, EXISTS)) throw trouble; // Another replica was quicker.
        }
    }

    private static boolean has(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /** By trying: since 16 a role that made another is its member and still may not become it. */
    private static boolean mayEnter(Statement statement) throws SQLException {
        try {
            statement.execute(TRY);
            statement.execute(BACK);
            return true;
        } catch (SQLException trouble) {
            if (INSUFFICIENT_PRIVILEGE.equals(trouble.getSQLState())) return false;
            throw trouble;
        }
    }

    private static @Nullable String text(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
