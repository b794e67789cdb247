/**
 * Who speaks: users, the identities by which channels know them, their settings, and what lets them in: accounts, sessions,
 * codes, and the mail about it.
 *
 * <p>Imports: money. May use: the JDK.
 */
@NullMarked
package kharcha.account;

import org.jspecify.annotations.NullMarked;
