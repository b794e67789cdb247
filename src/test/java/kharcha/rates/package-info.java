@NullMarked
package kharcha.rates;

import org.jspecify.annotations.NullMarked;
