package kharcha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Categories and settings in a browser, over the whole service. */
class CategoriesAndSettingsLookTest {
    @RegisterExtension
    @Order(1)
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    @Order(2)
    static final WholeService service = new WholeService();

    private static void book(Visit visit) {
        visit.open(service.address());
        visit.say("coffee 3.20 at the corner");
        assertThat(visit.lastReply()).containsText("Booked");
        visit.say("dinner 24.50");
        assertThat(visit.lastReply()).containsText("24.50");
    }

    @Test
    void a_category_is_added_by_keyboard_booked_to_in_the_chat_and_taken_back_by_undo() {
        Visit visit = chromium.visit(Visit.DESK);
        book(visit);
        Page page = visit.context.newPage();
        Keyboard keys = new Keyboard(page);
        page.navigate(service.address() + "/categories");
        keys.tabTo("a[href='/categories/new']");
        keys.press("Enter");
        assertThat(page.locator("h1")).containsText("New category");
        keys.tabTo("#c-name");
        keys.type("coffee");
        keys.press("Enter");
        assertThat(page.locator("#c-name-problem")).containsText("another category");
        assertThat(page.locator("#c-name")).isFocused();
        keys.overwrite("Rex");
        keys.tabTo("input[name=hue]");
        keys.press("ArrowRight");
        keys.press("Enter");
        assertThat(page.locator(".toast")).containsText("New category: Rex");

        visit.say("18 for rex");
        assertThat(visit.lastReply()).containsText("Rex");
        assertThat(page.locator("#sides .row", new Page.LocatorOptions().setHasText("Rex")))
                .containsText("18.00");

        visit.say("undo");
        assertThat(visit.lastReply()).containsText("No longer booked");
        visit.say("undo");
        assertThat(visit.lastReply()).containsText("Category as before: Rex");
        assertThat(page.locator("#sides")).not().containsText("Rex");
    }

    @Test
    void hidden_amounts_are_shown_by_a_press_and_read_as_hidden() {
        Visit visit = chromium.visit(Visit.DESK);
        book(visit);
        visit.page.navigate(service.address() + "/settings");
        visit.page.locator("input[name=amounts]").check();
        visit.page.locator("input[name=theme][value=dark]").check();
        visit.page.locator(".settings button[type=submit]").click();
        assertThat(visit.page.locator(".toast")).containsText("Settings changed");

        visit.page.navigate(service.address() + "/dashboard");
        assertThat(visit.page.locator("html")).hasAttribute("data-theme", "dark");
        Looks.of(visit, "cats-").now("dashboard-hidden");
        assertThat(visit.page.locator("main").ariaSnapshot())
                .contains("hidden amount")
                .doesNotContain("24.50");

        visit.page.locator("button[data-amounts]").click();
        assertThat(visit.page.locator("button[data-amounts]")).hasAttribute("aria-pressed", "true");
        assertThat(visit.page.locator("main").ariaSnapshot()).contains("24.50").doesNotContain("hidden amount");
        visit.page.navigate(service.address() + "/entries");
        assertThat(visit.page.locator("html")).hasAttribute("data-amounts", "shown");
    }

    @Test
    void pages_fit_the_screen_and_axe_finds_nothing() {
        Visit visit = chromium.visit(Visit.DESK);
        Looks looks = Looks.of(visit, "cats-");
        book(visit);
        for (String path : List.of("categories", "categories/new", "categories/one?id=coffee", "settings"))
            looks.at(service.address(), path, path.replaceAll("[^a-z0-9]+", "-"));
        visit.page.navigate(service.address() + "/categories/one?id=coffee");
        visit.page.locator("#c-into").selectOption("eating out");
        Locator merge = visit.page.locator("form[action$=merge] button");
        looks.canBePressed(merge);
        merge.click();
        assertThat(visit.page.locator(".merged")).containsText("counts in Eating out");
        looks.now("categories-merged");
    }
}
