/**
 * The door for programs: a message in and one line out, and the data of the pages to read, under /api, by personal tokens. What
 * registers a route describes it, so that the OpenAPI document cannot tell of anything else.
 *
 * <p>Imports: everything up to channel. May use: the JDK, Javalin, the annotations of Jackson.
 */
@NullMarked
package kharcha.api;

import org.jspecify.annotations.NullMarked;
