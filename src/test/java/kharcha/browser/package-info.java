/** What a person sees, proved in a real browser. Where there is no Chromium these tests are skipped, and say so. */
@NullMarked
package kharcha.browser;

import org.jspecify.annotations.NullMarked;
