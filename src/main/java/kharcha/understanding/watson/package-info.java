/**
 * Help from IBM's Watson Assistant: what a message is about, as a vote beside the local reading. The only package that knows IBM's
 * SDK; what is known of its traps stands where each is stepped around.
 *
 * <p>Imports: money, account, ledger, understanding. May use: the JDK, IBM's SDK with OkHttp and Gson (which it brings), Resilience4j,
 * SLF4J.
 */
@NullMarked
package kharcha.understanding.watson;

import org.jspecify.annotations.NullMarked;
