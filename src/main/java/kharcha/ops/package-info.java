/**
 * What keeps the service running and watched: health, metrics, the daily work.
 *
 * <p>Imports: everything up to storage. May use: the JDK, Javalin, Micrometer, SLF4J.
 */
@NullMarked
package kharcha.ops;

import org.jspecify.annotations.NullMarked;
