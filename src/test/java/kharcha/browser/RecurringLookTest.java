package kharcha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What comes round, in a browser, over the whole service: set up in the chat, seen and ended on its pages. */
class RecurringLookTest {
    @RegisterExtension
    @Order(1)
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    @Order(2)
    static final WholeService service = new WholeService();

    @Test
    void pages_fit_the_screen_and_axe_finds_nothing() {
        Visit visit = chromium.visit(Visit.DESK);
        Looks looks = Looks.onOtherScreens(visit, "rule-");
        visit.open(service.address());
        say(visit, "rent 1,250 every month on the 1st", "1,250");
        say(visit, "salary 3,400 on the last day of every month", "3,400");
        say(visit, "window cleaner with the long name from around the corner 15 every 2 weeks", "corner");
        say(visit, "remind me every day at 9pm", "21:00");
        for (String path : List.of("recurring", "recurring/new", "recurring/one?id=1"))
            looks.at(service.address(), path, path.replaceAll("[^a-z0-9]+", "-"));
        looks.onEach(() -> {
            visit.page.navigate(service.address() + "/recurring/one?id=1");
            visit.page.locator("form[action$='/skip'] button").click();
            assertThat(visit.page.locator(".toast")).containsText("Skipped");
            visit.page.locator(".toast button[type=submit]").click();
            assertThat(visit.page.locator(".toast")).containsText("As it was");
            looks.look("recurring-toast");
        });
    }

    private static void say(Visit visit, String text, String answered) {
        visit.say(text);
        assertThat(visit.lastReply()).containsText(answered);
    }
}
