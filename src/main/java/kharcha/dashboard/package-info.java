/**
 * The pages that a person opens in a browser, one class a page; their markup is in src/main/jte, their looks in
 * src/main/resources/static.
 *
 * <p>Imports: everything up to api. May use: the JDK, Javalin, commons-csv.
 */
@NullMarked
package kharcha.dashboard;

import org.jspecify.annotations.NullMarked;
