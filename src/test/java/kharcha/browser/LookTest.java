package kharcha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import kharcha.channel.watson.Calls;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages that are everybody's, and a conversation. */
class LookTest {
    private static final List<String> PAGES = List.of("", "privacy", "embed", "recover#code", "nowhere");

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private static StubService service;

    @BeforeAll
    static void start() throws IOException {
        service = new StubService(StubService.freePort());
    }

    @AfterAll
    static void stop() {
        if (service != null) service.close();
    }

    @Test
    void pages_fit_the_screen_and_axe_finds_nothing() {
        Visit visit = chromium.visit(Visit.DESK);
        visit.expect("404");
        Looks looks = Looks.of(visit, "");
        for (String page : PAGES) looks.at(service.address, page, page.isEmpty() ? "home" : page.replaceAll("#.*", ""));
    }

    @Test
    void the_operators_list_of_calls_fits_the_screen_empty_and_full() {
        Visit visit = chromium.visit(Visit.DESK);
        Looks looks = Looks.onOtherScreens(visit, "watson-");
        looks.at(service.address, "watson/calls", "no-calls");
        int second = 0;
        for (Calls.Outcome outcome : Calls.Outcome.values()) {
            for (Calls.Door door : Calls.Door.values())
                service.calls.add(
                        new Calls.Call(Instant.parse("2026-03-18T12:00:00Z").plusSeconds(second), door, outcome, 12));
            second++;
        }
        looks.at(service.address, "watson/calls", "calls");
        assertThat(visit.page.locator("tbody tr")).hasCount(27);
        assertThat(visit.page.locator("tbody tr").first()).containsText("18 Mar 12:00:08");
    }

    @Test
    void a_conversation_fits_the_screen_and_axe_finds_nothing() {
        Visit visit = chromium.visit(Visit.DESK);
        Looks looks = Looks.of(visit, "");
        looks.onEach(() -> {
            visit.context.clearCookies();
            visit.open(service.address);
            visit.say("lunch 12.50 at Subway yesterday");
            assertThat(visit.lastReply()).containsText("Booked 12.50 €");
            looks.look("booking");
            visit.say("monthly report");
            assertThat(visit.picture()).isVisible();
            looks.look("report");
            visit.picture().evaluate("picture => picture.scrollIntoView({block: 'end'})");
            looks.photograph("picture");
        });
    }
}
