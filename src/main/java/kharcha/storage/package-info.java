/**
 * The books in PostgreSQL: the embedded server, the pool with its roles and migrations, the SQL, and the backup.
 *
 * <p>Imports: money, account, ledger, report, understanding, conversation, web. May use: the JDK, JDBI, the PostgreSQL driver,
 * HikariCP, Flyway, bucket4j, Jackson, commons-compress, SLF4J.
 */
@NullMarked
package kharcha.storage;

import org.jspecify.annotations.NullMarked;
