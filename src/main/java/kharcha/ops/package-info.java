/**
 * What keeps the service running and watched: health, metrics, the daily work, and the rounds of one of many.
 *
 * <p>Imports: everything up to storage. May use: the JDK, Javalin, Micrometer, db-scheduler, SLF4J.
 */
@NullMarked
package kharcha.ops;

import org.jspecify.annotations.NullMarked;
