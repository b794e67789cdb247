package kharcha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole path, from a sentence typed into the page to a row in PostgreSQL and back as a picture. */
class WholeServiceTest {
    private static final String LUNCH = "lunch 12.50 at Subway yesterday";

    @RegisterExtension
    @Order(1)
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    @Order(2)
    static final WholeService service = new WholeService();

    @Test
    void a_lunch_is_booked_the_month_reported_and_both_are_there_after_a_reload() {
        Visit visit = chromium.visit(Visit.DESK).open(service.address());
        visit.say(LUNCH);
        assertThat(visit.lastReply()).containsText("12.50");
        assertThat(visit.lastReply()).containsText(Pattern.compile("eating out", Pattern.CASE_INSENSITIVE));
        visit.say("monthly report");
        assertThat(visit.picture()).hasAttribute("alt", Pattern.compile("12[.]50"));

        visit.page.reload();

        assertThat(visit.page.locator("kharcha-chat .said")).containsText(new String[] {LUNCH, "monthly report"});
        assertThat(visit.picture()).isVisible();
        assertThat((Integer) visit.picture().evaluate("image => image.naturalWidth"))
                .isEqualTo(880);
    }

    @Test
    void undo_takes_a_booking_back_by_a_press() {
        Visit visit = chromium.visit(Visit.DESK).open(service.address());
        visit.say(LUNCH);
        visit.button("Undo").click();
        assertThat(visit.page.locator("kharcha-chat .said").last()).hasText(Pattern.compile("Undo$"));
        assertThat(visit.button("Redo")).isVisible();

        visit.say("how much did I spend yesterday?");

        Locator answer = visit.lastReply();
        assertThat(answer).not().containsText("12.50");
    }

    @Test
    void two_visitors_never_see_each_other() {
        Visit one = chromium.visit(Visit.DESK).open(service.address());
        one.say(LUNCH);
        assertThat(one.lastReply()).containsText("12.50");

        Visit other = chromium.visit(Visit.DESK).open(service.address());
        other.say("how much did I spend on eating out this year?");
        assertThat(other.lastReply()).isVisible();
        assertThat(other.lastReply()).not().containsText("12.50");
        other.page.reload();
        assertThat(other.page.locator("kharcha-chat .said")).hasCount(1);
    }

    @Test
    void a_recovery_link_opens_the_book_in_another_browser() {
        Visit first = chromium.visit(Visit.DESK).open(service.address());
        for (String text : new String[] {LUNCH, "coffee 3.20", "bus 2.90", "bread 4.10", "cinema 11"}) {
            first.say(text);
            assertThat(first.page.locator("kharcha-chat .turn").last().locator(".reply"))
                    .isVisible();
        }
        first.button("Get a recovery link").click();
        String link = first.page.locator("kharcha-chat input").inputValue();
        assertThat(link).startsWith(service.address() + "/recover#");

        Visit second = chromium.visit(Visit.DESK);
        second.page.navigate(link);
        assertThat(second.page.url()).isEqualTo(service.address() + "/recover");
        second.page.getByText("Open my book").click();

        assertThat(second.page.locator("kharcha-chat .said")).hasCount(5);
    }

    @ParameterizedTest
    @CsvSource({"320,640,LIGHT", "768,1024,DARK", "1440,900,LIGHT", "1440,900,DARK"})
    void a_real_conversation_is_photographed(int width, int height, ColorScheme scheme) {
        Visit visit = chromium.visit(new Visit.Kind(width, height, scheme)).open(service.address());
        String name = width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        for (String text : new String[] {"rent 890", "groceries 64.20 and coffee 3.20", "train to Bonn 29.90", LUNCH}) {
            visit.say(text);
            assertThat(visit.page.locator("kharcha-chat .turn").last().locator(".reply"))
                    .isVisible();
        }
        visit.photograph("real-booking-" + name);
        visit.say("monthly report");
        assertThat(visit.picture()).isVisible();
        visit.photograph("real-report-" + name);
        visit.picture().evaluate("picture => picture.closest('.turn').scrollIntoView({block: 'end'})");
        visit.photograph("real-picture-" + name);
    }
}
