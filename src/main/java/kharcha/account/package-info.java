/**
 * Who speaks: users, the identities by which channels know them, and their settings.
 *
 * <p>Imports: money. May use: the JDK.
 */
@NullMarked
package kharcha.account;

import org.jspecify.annotations.NullMarked;
