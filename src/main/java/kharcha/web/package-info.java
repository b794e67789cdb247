/**
 * What every page and channel needs of the web: who may use a route, who is speaking, what a body may be, how often, and what
 * an exception looks like from outside.
 *
 * <p>Imports: money, account, ledger, report, understanding, conversation. May use: the JDK, Javalin, Jackson, bucket4j, jte,
 * nimbus-jose-jwt, SLF4J.
 */
@NullMarked
package kharcha.web;

import org.jspecify.annotations.NullMarked;
