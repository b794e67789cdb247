package kharcha.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.util.List;
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
