/**
 * Letters on their way: the worker that empties the outbox, and where it carries them: an SMTP server, or a folder on a
 * development run. The only place that knows a mail library.
 *
 * <p>Imports: account, web. May use: the JDK, Simple Java Mail, SLF4J.
 */
@NullMarked
package kharcha.mail;

import org.jspecify.annotations.NullMarked;
