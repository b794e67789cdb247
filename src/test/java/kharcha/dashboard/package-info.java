/** The pages, their looks and their promises, without a browser. */
@NullMarked
package kharcha.dashboard;

import org.jspecify.annotations.NullMarked;
