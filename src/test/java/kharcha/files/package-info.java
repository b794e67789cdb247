/** Files that leave the house, read back. */
@NullMarked
package kharcha.files;

import org.jspecify.annotations.NullMarked;
