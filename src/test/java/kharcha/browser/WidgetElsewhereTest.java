package kharcha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The widget on a page of another origin: no cookie in either direction, a strict policy, the script pinned by its hash. */
class WidgetElsewhereTest {
    private static final String INLINE = "<kharcha-chat server='SERVICE' title='Spendings'></kharcha-chat>";
    private static final String FLOATING = "<kharcha-chat server='SERVICE' mode=floating></kharcha-chat>";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private StubService service;
    private ForeignSite site;
    private Visit visit;
    private final List<String> cookiesSent = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open() throws IOException {
        int port = StubService.freePort();
        service = new StubService(StubService.freePort(), "http://127.0.0.1:" + port);
        visit = chromium.visit(Visit.DESK);
        site = new ForeignSite(port, service.address, documentedTag());
        visit.page.onRequest(request -> {
            String cookie = request.allHeaders().get("cookie");
            if (cookie != null) cookiesSent.add(request.url());
        });
    }

    @AfterEach
    void stop() {
        visit.close();
        site.close();
        service.close();
    }

    /** What /embed tells people to write, hash included. */
    private String documentedTag() {
        visit.page.navigate(service.address + "/embed");
        String help = visit.page.locator("pre.hash").innerText();
        Matcher tag = Pattern.compile("<script.*</script>", Pattern.DOTALL).matcher(help);
        assertThat(tag.find()).isTrue();
        return tag.group().replaceAll("\\s+", " ");
    }

    @Test
    void a_visitor_is_known_again_by_a_token_in_the_site_s_own_storage() {
        visit.open(site.with(INLINE).address);
        assertThat(visit.box()).isVisible();
        assertThat(visit.evaluate("localStorage.length")).isEqualTo(0);

        visit.say("lunch 12.50 at Subway yesterday");
        assertThat(visit.lastReply()).containsText("Booked 12.50 €");
        visit.say("monthly report");
        assertThat(visit.picture()).isVisible();
        visit.page.reload();

        assertThat(visit.page.getByText("Booked 12.50 €")).isVisible();
        assertThat(visit.picture()).isVisible();
        assertThat(visit.evaluate("localStorage.length")).isEqualTo(1);
        assertThat(visit.context.cookies()).isEmpty();
        assertThat(cookiesSent).isEmpty();
    }

    @Test
    void a_token_that_is_no_longer_known_is_replaced_without_losing_the_message() {
        visit.expect("401");
        visit.open(site.with(INLINE).address);
        visit.say("coffee 3.20");
        assertThat(visit.lastReply()).isVisible();
        service.chat.forgetGuests();

        visit.say("lunch 12.50 at Subway yesterday");

        assertThat(visit.lastReply()).containsText("Booked 12.50 €");
    }

    /** What a site signs, as far as the widget reads it. */
    private static String token(String visitor, String signature) {
        String claims = "{\"sub\":\"" + visitor + "\"}";
        return "e30."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + "." + signature;
    }

    private void become(@Nullable String token) {
        visit.page.evaluate("token => document.querySelector('kharcha-chat').token = token", token);
    }

    @Test
    void visitors_whom_the_site_knows_are_kept_apart_and_their_tokens_are_not_stored() {
        visit.open(site.with(INLINE.replace("title=", "token='" + token("ann", "1") + "' title=")).address);
        visit.say("lunch 12.50 at Subway yesterday");
        assertThat(visit.lastReply()).containsText("Booked 12.50 €");

        become(token("ben", "1"));
        assertThat(visit.page.getByText("Booked 12.50 €")).hasCount(0);
        visit.say("coffee 3.20");
        assertThat(visit.lastReply()).isVisible();
        become(token("ann", "2"));

        assertThat(visit.page.getByText("Booked 12.50 €")).isVisible();
        assertThat(visit.page.getByText("coffee 3.20")).hasCount(0);
        assertThat(visit.evaluate("localStorage.length")).isEqualTo(0);
        become(null);
        assertThat(visit.page.getByText("Booked 12.50 €")).hasCount(0);
        assertThat(cookiesSent).isEmpty();
    }

    @Test
    void a_message_waits_for_the_site_s_next_token_and_is_sent_for_nobody_else() {
        visit.expect("401");
        visit.open(site.with(INLINE.replace("title=", "token='" + token("ann", "over") + "' title=")).address);
        visit.say("lunch 12.50 at Subway yesterday");
        assertThat(visit.page.locator("kharcha-chat .state")).containsText("Not sent yet");
        assertThat(service.chat.received).isEmpty();

        become(token("ben", "1"));
        assertThat(visit.page.locator("kharcha-chat .state")).hasCount(0);
        visit.say("coffee 3.20");
        assertThat(visit.lastReply()).isVisible();
        assertThat(service.chat.received)
                .extracting(message -> message.path("text").asText())
                .containsExactly("coffee 3.20");

        become(token("ann", "2"));
        assertThat(visit.lastReply()).containsText("Booked 12.50 €");
    }

    @Test
    void a_site_that_is_not_listed_gets_no_answer() throws IOException {
        visit.expect("blocked by CORS policy", "net::ERR_FAILED", "net::ERR_CONNECTION_REFUSED");
        try (ForeignSite unlisted = new ForeignSite(StubService.freePort(), service.address, documentedTag())) {
            visit.open(unlisted.with(INLINE).address);
            visit.say("coffee 3.20");

            assertThat(visit.page.locator("kharcha-chat .state")).containsText("Not sent yet");
            assertThat(service.chat.received).isEmpty();
        }
    }

    @Test
    void a_floating_chat_opens_closes_and_gives_the_focus_back() {
        visit.open(site.with(FLOATING).address);
        Locator open = visit.page.getByLabel("Open the chat");
        assertThat(visit.box()).isHidden();

        open.click();
        assertThat(visit.box()).isFocused();
        visit.say("coffee 3.20");
        assertThat(visit.lastReply()).isVisible();
        visit.page.keyboard().press("Escape");

        assertThat(visit.box()).isHidden();
        assertThat(open).isFocused();
        assertThat(visit.evaluate("document.querySelector('kharcha-chat').shadowRoot.activeElement.className"))
                .asString()
                .contains("launch");
    }

    @Test
    void the_page_hears_what_happens() {
        visit.open(site.with(FLOATING).address);
        visit.evaluate("""
            window.heard = [];
            for (const name of ["open", "close", "ready", "message", "reply", "error"])
                document.addEventListener(`kharcha:${name}`, event => heard.push([name, Object.keys(event.detail).join()]));
            """);

        visit.evaluate("document.querySelector('kharcha-chat').open()");
        visit.evaluate("document.querySelector('kharcha-chat').send('coffee 3.20')");
        assertThat(visit.lastReply()).isVisible();
        visit.evaluate("document.querySelector('kharcha-chat').close()");

        assertThat(visit.evaluate("heard.map(event => event.join(' ')).sort()"))
                .isEqualTo(List.of("close ", "message id,text", "open ", "ready ", "reply id,output"));
    }

    @Test
    void attributes_and_properties_change_words_and_looks() {
        visit.open(site.with("<kharcha-chat server='SERVICE' title='Spendings' theme=dark greeting='Hello there' "
                        + "examples='tea 1.80 | cake 4'></kharcha-chat>")
                .address);
        visit.evaluate("document.querySelector('kharcha-chat').style.setProperty('--kharcha-surface', 'rgb(1, 2, 3)')");

        assertThat(visit.page.locator("kharcha-chat h2")).hasText("Spendings");
        assertThat(visit.page.getByText("Hello there")).isVisible();
        assertThat(visit.button("cake 4")).isVisible();
        assertThat(visit.page.locator("kharcha-chat .panel")).hasCSS("background-color", "rgb(1, 2, 3)");
        assertThat(visit.page.locator("kharcha-chat .panel")).hasCSS("color", "rgb(237, 236, 232)");
    }

    @Test
    void a_page_written_from_right_to_left_turns_the_chat_around() {
        visit.open(site.with("<div dir=rtl>" + INLINE + "</div>").address);
        visit.say("قهوة 3.20");
        assertThat(visit.lastReply()).isVisible();

        double box = visit.box().boundingBox().x;
        double send = visit.page.getByLabel("Send").boundingBox().x;
        double said = visit.page.locator("kharcha-chat .said p").boundingBox().x;
        assertThat(send).isLessThan(box);
        assertThat(said).isLessThan(200);
    }
}
