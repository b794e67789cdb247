package kharcha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages of a book in a browser, over the whole service: told in the chat, found, corrected, deleted and brought back. */
class BookTest {
    private static final List<String> SAID = List.of(
            "coffee 3.20 at the corner",
            "rent 900 on the 1st",
            "groceries 54.30 at the market by card #weekly",
            "train 49 on the 1st #work",
            "salary 2400 on the 1st",
            "ramen 1500 yen",
            "rent 880 last month on the 1st");

    @RegisterExtension
    @Order(1)
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    @Order(2)
    static final WholeService service = new WholeService();

    private static Visit booked(String... said) {
        Visit visit = chromium.visit(Visit.DESK);
        book(visit, said);
        return visit;
    }

    private static void book(Visit visit, String... said) {
        visit.open(service.address());
        for (int i = 0; i < said.length; i++) {
            visit.say(said[i]);
            assertThat(visit.page.locator("kharcha-chat .reply")).hasCount(i + 1);
            assertThat(visit.lastReply()).containsText(Pattern.compile("Booked"));
        }
    }

    @Test
    void what_is_said_in_the_chat_appears_and_is_found_corrected_deleted_and_brought_back_by_keyboard_alone() {
        Visit visit = booked("coffee 3.20 at the corner");
        Page page = visit.context.newPage();
        Keyboard keys = new Keyboard(page);
        page.navigate(service.address() + "/entries");
        assertThat(page.locator(".row")).hasCount(1);

        visit.say("taxi 18 #work");
        assertThat(page.locator(".row")).hasCount(2);
        assertThat(page.locator(".row").first()).containsText("taxi");

        keys.tabTo("#q");
        keys.type("tax");
        keys.press("Enter");
        assertThat(page.locator(".chips")).containsText("“tax”");
        assertThat(page.locator(".row")).hasCount(1);
        String row = page.locator(".row").getAttribute("id");
        String edit = "#" + row.replace("entry", "edit");

        keys.tabTo(edit);
        keys.press("Enter");
        Locator amount = page.locator(".editing input[name=amount]");
        assertThat(amount).isFocused();
        keys.overwrite("nonsense");
        keys.press("Enter");
        assertThat(page.locator(".editing .problem")).containsText("above 0");
        assertThat(amount).isFocused();
        keys.overwrite("21.50");
        keys.press("Enter");
        assertThat(page.locator("#" + row + " .amount")).containsText("21.50");
        assertThat(page.locator(edit)).isFocused();
        assertThat(page.locator(".toast")).containsText("Changed");

        keys.press("Enter");
        assertThat(amount).isFocused();
        keys.tabTo(".editing button.danger");
        keys.press("Enter");
        assertThat(page.locator("#" + row)).hasCount(0);
        assertThat(page.locator(".toast")).containsText("Deleted");

        keys.tabTo("#toasts form button");
        keys.press("Enter");
        assertThat(page.locator("#" + row + " .amount")).containsText("21.50");
        visit.say("undo");
        assertThat(visit.lastReply()).containsText("As before");
        assertThat(page.locator("#" + row + " .amount")).containsText("18.00");
    }

    @Test
    void a_form_sent_the_moment_it_came_back_stays_on_its_page() {
        Visit visit = booked("coffee 3.20 at the corner");
        visit.expect("422");
        Page page = visit.page;
        page.navigate(service.address() + "/entries");
        page.locator(".row .icon-button").click();
        page.locator(".editing input[name=amount]").fill("nonsense");
        page.evaluate("""
            document.addEventListener("htmx:afterSwap", () => setTimeout(() => {
                const form = document.querySelector(".editing form, form.editing");
                form.elements.amount.value = "4.40";
                form.requestSubmit();
            }), { once: true })\
            """);
        page.locator(".editing button[type=submit]").first().click();

        assertThat(page.locator(".row .amount")).containsText("4.40");
        assertThat(page).hasURL(service.address() + "/entries");
    }

    @Test
    void the_chat_is_at_hand_on_the_overview_and_the_overview_follows_it() {
        Visit visit = booked("coffee 3.20");
        visit.page.navigate(service.address() + "/dashboard");
        new Keyboard(visit.page).tabTo("kharcha-chat");
        visit.page.keyboard().press("Enter");
        visit.say("lunch 12.50");

        assertThat(visit.page.locator("#latest-title ~ .rows, section:has(#latest-title) .rows"))
                .containsText("lunch");
        assertThat(visit.page.locator(".sum").first()).containsText("15.70");
        visit.page.keyboard().press("Escape");
        assertThat(visit.box()).isHidden();
    }

    @Test
    void who_is_logged_out_in_the_middle_of_an_edit_loses_nothing() {
        Visit visit = booked("coffee 3.20 at the corner");
        visit.expect("401");
        visit.page.navigate(service.address() + "/entries");
        visit.page.locator(".row .icon-button").click();
        visit.page.locator(".editing input[name=note]").fill("two cups, and one for Ann");
        var cookies = visit.context.cookies();
        visit.context.clearCookies();
        visit.page.locator(".editing button[type=submit]").first().click();

        assertThat(visit.page.locator(".editing .trouble")).containsText("Log in in another tab");
        assertThat(visit.page.locator(".editing input[name=note]")).hasValue("two cups, and one for Ann");

        visit.context.addCookies(cookies.stream()
                .map(cookie -> new com.microsoft.playwright.options.Cookie(cookie.name, cookie.value)
                        .setUrl(service.address().toString()))
                .toList());
        visit.page.locator(".editing button[type=submit]").first().click();
        assertThat(visit.page.locator(".row").first()).containsText("two cups, and one for Ann");
    }

    @Test
    void pages_fit_the_screen_stand_still_and_axe_finds_nothing() {
        Visit visit = chromium.visit(Visit.DESK);
        Looks looks = Looks.of(visit, "book-");
        book(visit, SAID.toArray(String[]::new));
        for (String path : List.of(
                "dashboard",
                "entries",
                "entries?q=ren&min=100&category=rent",
                "entries/1",
                "reports",
                "reports?by=day",
                "reports?by=merchant&compare=before"))
            looks.onEach(() -> {
                visit.page.navigate(service.address() + "/" + path);
                looks.look(path.replaceAll("[^a-z0-9]+", "-"));
                assertThat(shift(visit)).as("layout shift of %s", path).isLessThan(0.02);
            });
        looks.onEach(() -> {
            visit.page.navigate(service.address() + "/entries");
            visit.page.locator(".row .icon-button").first().click();
            assertThat(visit.page.locator(".editing")).isVisible();
            visit.page.locator(".filters summary").click();
            looks.look("entries-editing");
        });
    }

    @Test
    void a_name_in_a_report_is_not_broken_into_letters() {
        Visit visit = booked("groceries 54.30", "lunch 12");
        for (int width : new int[] {340, 600, 960, 1000, 1200, 1300}) {
            visit.page.setViewportSize(width, 800);
            visit.page.navigate(service.address() + "/reports");
            assertThat(visit.page.locator(".figures .name").first()).isVisible();
            int lines = (Integer) visit.page.evaluate("""
                Math.max(...[...document.querySelectorAll(".figures .name")].map(name =>
                    Math.round(name.getBoundingClientRect().height / parseFloat(getComputedStyle(name).lineHeight))))\
                """);
            assertThat(lines).as("lines of a name at %d", width).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void an_empty_book_begins_with_a_press() {
        Visit visit = booked("coffee 3.20");
        visit.say("undo");
        assertThat(visit.lastReply()).containsText("No longer booked");
        visit.page.navigate(service.address() + "/dashboard");
        assertThat(visit.page.locator(".first")).isVisible();
        Looks.of(visit, "book-").now("dashboard-empty");

        visit.page.locator(".say").first().click();

        assertThat(visit.page.locator(".sum").first()).containsText("3.20");
    }

    /** How much moved by itself since the page was opened, as browsers measure it. */
    private static double shift(Visit visit) {
        return ((Number) visit.evaluate("""
            new Promise(tell => {
              let sum = 0;
              new PerformanceObserver(list => {
                for (const shift of list.getEntries()) if (!shift.hadRecentInput) sum += shift.value;
              }).observe({ type: "layout-shift", buffered: true });
              requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => tell(sum))));
            })
            """)).doubleValue();
    }
}
