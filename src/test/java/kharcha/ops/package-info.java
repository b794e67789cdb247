@NullMarked
package kharcha.ops;

import org.jspecify.annotations.NullMarked;
