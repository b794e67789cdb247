package kharcha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The chat on Kharcha's own page, against a stub that can be made to fail. */
class ChatTest {
    private static final String LUNCH = "lunch 12.50 at Subway yesterday";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private StubService service;
    private Visit visit;

    @BeforeEach
    void open() throws IOException {
        service = new StubService(StubService.freePort());
        visit = chromium.visit(Visit.DESK).open(service.address);
    }

    @AfterEach
    void stop() {
        // First the browser: what it still asks for is not to meet a service that is stopping, which waits for its
        // connections.
        visit.close();
        service.close();
    }

    @Test
    void a_booking_and_a_report_with_its_picture_are_there_again_after_a_reload() {
        visit.say(LUNCH);
        assertThat(visit.lastReply()).containsText("Booked 12.50 €");
        visit.say("monthly report");
        assertThat(visit.picture()).hasAttribute("alt", Pattern.compile("1,842.60 €"));

        visit.page.reload();

        assertThat(visit.page.locator("kharcha-chat .said")).containsText(new String[] {LUNCH, "monthly report"});
        assertThat(visit.page.getByText("Booked 12.50 €")).isVisible();
        assertThat(visit.picture()).isVisible();
        assertThat((Boolean) visit.picture().evaluate("image => image.naturalWidth > 400"))
                .isTrue();
    }

    @Test
    void a_press_of_a_button_sends_its_text_and_shows_its_label() {
        visit.say(LUNCH);
        visit.button("Undo").click();

        assertThat(visit.lastReply()).containsText("Undone: 12.50 €");
        assertThat(visit.page.locator("kharcha-chat .said").last()).hasText(Pattern.compile("Undo$"));
        assertThat(texts()).containsExactly(LUNCH, "undo #1");

        visit.page.reload();
        assertThat(visit.page.locator("kharcha-chat .said").last()).hasText(Pattern.compile("Undo$"));
    }

    @Test
    void a_long_conversation_makes_the_page_no_longer() {
        visit.say(LUNCH);
        Object before = visit.page.evaluate("() => document.documentElement.scrollHeight");
        for (int i = 0; i < 8; i++) visit.say(LUNCH);

        assertThat(visit.page.evaluate("() => document.documentElement.scrollHeight"))
                .isEqualTo(before);
    }

    @Test
    void an_example_begins_the_conversation() {
        visit.button("coffee 3.20").click();

        assertThat(visit.page.locator("kharcha-chat .said")).hasText(Pattern.compile("coffee 3.20$"));
        assertThat(visit.button("monthly report")).hasCount(0);
    }

    @Test
    void everything_can_be_done_by_keyboard_alone() {
        Locator box = visit.box();
        for (int i = 0; i < 12 && !(Boolean) box.evaluate("box => box.matches(':focus')"); i++)
            visit.page.keyboard().press("Tab");
        visit.page.keyboard().type(LUNCH);
        visit.page.keyboard().press("Enter");
        assertThat(visit.button("Change day")).isVisible();

        assertThat(box).isFocused();
        for (int i = 0; i < 3; i++) visit.page.keyboard().press("Shift+Tab");
        assertThat(visit.button("Undo")).isFocused();
        visit.page.keyboard().press("Enter");

        assertThat(visit.lastReply()).containsText("Undone");
        assertThat(visit.button("Undo")).isFocused();
    }

    @Test
    void shift_and_enter_begins_a_line_and_pasted_lines_stay() {
        visit.box().fill("coffee 3.20\ncake 4.50");
        visit.box().press("End");
        visit.box().press("Shift+Enter");
        visit.page.keyboard().type("tip 1");
        assertThat((Integer) visit.box().evaluate("box => box.clientHeight")).isGreaterThan(80);
        visit.box().press("Enter");

        assertThat(visit.lastReply()).isVisible();
        assertThat(texts()).containsExactly("coffee 3.20\ncake 4.50\ntip 1");
        assertThat(visit.box()).hasValue("");
    }

    @Test
    void a_message_typed_without_a_connection_waits_and_is_sent_when_it_is_back() {
        visit.expect("net::ERR_INTERNET_DISCONNECTED");
        visit.context.setOffline(true);
        visit.say(LUNCH);
        assertThat(visit.page.locator("kharcha-chat .state")).containsText("Not sent yet");
        assertThat(visit.button("Send again")).isVisible();
        assertThat(service.chat.received).isEmpty();

        visit.context.setOffline(false);

        assertThat(visit.lastReply()).containsText("Booked 12.50 €");
        assertThat(visit.page.locator("kharcha-chat .state")).hasCount(0);
        assertThat(texts()).containsExactly(LUNCH);
    }

    @Test
    void a_message_whose_answer_was_lost_is_sent_again_by_itself_under_the_same_id() {
        visit.expect("net::ERR_FAILED");
        loseTheNextAnswer(visit.context);
        visit.say(LUNCH);

        assertThat(visit.lastReply()).containsText("Booked 12.50 €");
        assertThat(service.chat.received).hasSize(2);
        assertThat(service.chat.received.get(1)).isEqualTo(service.chat.received.get(0));
    }

    @Test
    void a_service_that_is_briefly_away_is_asked_again_and_later_messages_wait_their_turn() {
        visit.expect("503");
        service.chat.failures.set(2);
        visit.say(LUNCH);
        visit.say("monthly report");

        assertThat(visit.picture()).isVisible();
        assertThat(texts()).containsExactly(LUNCH, LUNCH, LUNCH, "monthly report");
        assertThat(service.chat.received.stream()
                        .map(sent -> sent.get("message_id").asText())
                        .distinct())
                .hasSize(2);
    }

    @Test
    void an_unsent_message_outlives_the_page() {
        visit.expect("net::ERR_");
        visit.say("coffee 3.20");
        assertThat(visit.lastReply()).isVisible();
        visit.page.route("**/api/chat", route -> route.abort());
        visit.say(LUNCH);
        assertThat(visit.button("Send again")).isVisible();

        visit.page.unroute("**/api/chat");
        visit.page.reload();

        assertThat(visit.lastReply()).containsText("Booked 12.50 €");
        assertThat(visit.evaluate("Object.keys(localStorage).length")).isEqualTo(0);
    }

    @Test
    void a_message_that_is_refused_says_so_and_is_not_sent_again() {
        visit.expect("413");
        visit.say("x".repeat(5000));

        assertThat(visit.page.locator("kharcha-chat .state.bad")).containsText("too long");
        assertThat(visit.button("Send again")).hasCount(0);
        visit.say(LUNCH);
        assertThat(visit.lastReply()).containsText("Booked 12.50 €");
    }

    @Test
    void nothing_is_stored_before_the_first_message() {
        assertThat(visit.button("coffee 3.20")).isVisible();

        assertThat(visit.context.cookies()).isEmpty();
        assertThat(visit.evaluate("localStorage.length + sessionStorage.length"))
                .isEqualTo(0);
        assertThat(visit.evaluate("indexedDB.databases().then(all => all.length)"))
                .isEqualTo(0);
    }

    @Test
    void after_the_first_message_there_is_one_cookie_that_no_script_can_read() {
        visit.say(LUNCH);
        assertThat(visit.lastReply()).isVisible();

        assertThat(visit.context.cookies()).singleElement().satisfies(cookie -> {
            assertThat(cookie.httpOnly).isTrue();
        });
        assertThat(visit.evaluate("document.cookie")).isEqualTo("");
        assertThat(visit.evaluate("localStorage.length + sessionStorage.length"))
                .isEqualTo(0);
    }

    @Test
    void what_looks_like_markup_is_shown_as_it_was_written_and_unknown_blocks_are_passed_over() {
        String hostile = "<img src=x onerror=alert(1)><b>bold</b> &amp;";
        visit.say(hostile);

        assertThat(visit.lastReply()).containsText(hostile);
        assertThat(visit.page.locator("kharcha-chat b, kharcha-chat .log img")).hasCount(0);
    }

    @Test
    void a_guest_gets_a_recovery_link_to_copy() {
        visit.context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        visit.say("offer");
        visit.button("Get a recovery link").click();

        Locator link = visit.page.locator("kharcha-chat input");
        assertThat(link).hasValue("http://localhost/recover#AbC");
        visit.button("Copy").click();
        assertThat(visit.button("Copied")).isVisible();
        assertThat(visit.evaluate("navigator.clipboard.readText()")).isEqualTo("http://localhost/recover#AbC");
    }

    @Test
    void pictures_follow_the_theme() {
        visit.say("monthly report");
        assertThat(visit.picture()).hasAttribute("src", Pattern.compile("theme=light$"));

        visit.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));

        assertThat(visit.picture()).hasAttribute("src", Pattern.compile("theme=dark$"));
        assertThat(visit.page.locator("kharcha-chat .picture")).hasAttribute("href", Pattern.compile("theme=dark$"));
    }

    @Test
    void screen_readers_are_told_who_speaks_and_that_an_answer_is_coming() {
        visit.say(LUNCH);

        assertThat(visit.page.locator("kharcha-chat [role=log]")).hasAttribute("aria-live", "polite");
        assertThat(visit.lastReply()).containsText("Kharcha: Booked");
        assertThat(visit.page.locator("kharcha-chat .said")).containsText("You: " + LUNCH);
        assertThat(visit.page.locator("kharcha-chat [role=status]")).hasText("");
    }

    private List<String> texts() {
        return service.chat.received.stream()
                .map(sent -> sent.get("text").asText())
                .toList();
    }

    /** The service hears the message, but its answer does not reach the browser. */
    private static void loseTheNextAnswer(BrowserContext context) {
        context.route(
                "**/api/chat",
                route -> {
                    route.fetch();
                    route.abort();
                },
                new BrowserContext.RouteOptions().setTimes(1));
    }
}
