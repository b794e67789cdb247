package kharcha.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody without a mouse at a page. */
record Keyboard(Page page) {
    private static final int PATIENCE = 200;

    void press(String key) {
        page.keyboard().press(key);
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    /** Over all that stands in the field that has the focus. */
    void overwrite(String text) {
        press("Control+A");
        type(text);
    }

    /** Goes on with the tabulator until that has the focus. */
    void tabTo(String selector) {
        for (int steps = 0; steps < PATIENCE; steps++) {
            press("Tab");
            if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) return;
        }
        throw new AssertionError("the keyboard does not reach " + selector);
    }

    void tabTo(Locator goal) {
        for (int steps = 0; steps < PATIENCE; steps++) {
            press("Tab");
            if ((Boolean) goal.evaluate("element => element === document.activeElement")) return;
        }
        throw new AssertionError("the keyboard does not reach " + goal);
    }

    /** Goes to a link or a button, and presses it. */
    void choose(String selector) {
        tabTo(selector);
        press("Enter");
    }
}
