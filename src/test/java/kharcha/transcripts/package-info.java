/** Conversations as specifications: what is typed, what is answered, played against every way in. */
@NullMarked
package kharcha.transcripts;

import org.jspecify.annotations.NullMarked;
