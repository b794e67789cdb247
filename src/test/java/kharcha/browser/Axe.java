package kharcha.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds wrong with a page as it stands: nothing, or the test fails. */
final class Axe {
    private Axe() {}

    static void findsNothing(Page page, String name) {
        // A page without frames is measured alike in one go, and in a third of the time.
        assertThat(page.frames()).as("frames of %s", name).hasSize(1);
        AxeResults results = new AxeBuilder(page)
                .setLegacyMode(true)
                .options(onlyViolationsInFull())
                .analyze();
        assertThat(results.isErrored()).as("axe ran on %s", name).isFalse();
        assertThat(results.getPasses()).as("what axe looked at on %s", name).isNotEmpty();
        assertThat(results.getViolations()).as("axe on %s", name).isEmpty();
        // Axe leaves empty ones behind, which htmx would copy and the policy refuse.
        page.evaluate("document.querySelectorAll('[style=\"\"]').forEach(e => e.removeAttribute('style'))");
    }

    private static AxeRunOptions onlyViolationsInFull() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }
}
