/** What stands before the book, by itself. */
@NullMarked
package kharcha.signin;

import org.jspecify.annotations.NullMarked;
