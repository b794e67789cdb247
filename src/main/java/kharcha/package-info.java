/** The service's entry, its settings and its wiring. */
@NullMarked
package kharcha;

import org.jspecify.annotations.NullMarked;
