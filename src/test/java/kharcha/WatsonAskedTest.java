package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import kharcha.lab.watson.Callee;
import kharcha.lab.watson.LabWatson;
import kharcha.lab.watson.Mood;
import kharcha.lab.watson.Play;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A whole service that asks a Watson, over HTTP at both ends. */
class WatsonAskedTest {
    private static final String TOLD = "Watson Assistant";

    private final LabWatson watson = new LabWatson(Play.plain());
    private final AskingService service = new AskingService(watson);

    @AfterEach
    void close() {
        service.close();
        watson.close();
    }

    @Test
    void the_first_reply_says_that_watson_reads_along_and_from_then_on_it_does() {
        String guest = service.guest();

        assertThat(service.chat(guest, "coffee 3.50")).contains(TOLD);
        assertThat(watson.heard()).isEmpty();
        assertThat(service.chat(guest, "tea 2.50")).doesNotContain(TOLD);
        assertThat(watson.heard())
                .singleElement()
                .satisfies(message ->
                        assertThat(message.at("/input/text").asText()).isEqualTo("tea 2.50"));
        assertThat(service.breakerIs("closed")).isTrue();
    }

    @Test
    void the_privacy_page_says_so_too() {
        assertThat(service.page("/privacy"))
                .contains("IBM’s Watson Assistant helps")
                .doesNotContain("go to no other company");
    }

    @Test
    void a_press_of_a_button_is_nothing_to_ask_about() {
        String guest = service.guestWhoWasTold();
        service.chat(guest, "coffee 3.50");
        int before = watson.heard().size();

        service.chat(guest, "undo #1");

        assertThat(watson.heard()).hasSize(before);
    }

    @Test
    void what_comes_by_watsons_own_door_is_neither_asked_about_nor_held_up() {
        watson.be(Mood.HANGS);

        for (int i = 0; i < 50; i++)
            assertThat(service.dialog("U1", "coffee 3." + i).path("text").asText())
                    .doesNotContain(TOLD);

        assertThat(watson.heard()).isEmpty();
        assertThat(service.asked("late") + service.asked("spared")).isZero();
    }

    @Test
    void when_watson_hangs_three_messages_wait_and_no_more() {
        String guest = service.guestWhoWasTold();
        watson.be(Mood.HANGS);

        for (int i = 0; i < 30; i++)
            assertThat(service.chat(guest, "coffee 3." + i)).contains("3,");

        assertThat(watson.heard()).hasSize(3);
        assertThat(service.asked("late")).isEqualTo(3);
        assertThat(service.asked("spared")).isEqualTo(27);
        assertThat(service.breakerIs("open")).isTrue();
        assertThat(service.breakerIs("closed")).isFalse();
    }

    @Test
    void a_question_of_ours_never_comes_back_to_us() {
        try (LabWatson round = new LabWatson(Play.plain()
                        .on(0)
                        .calling(new Callee(service.address("/watson/dialog"), AskingService.SECRET))
                        .tellingFirst(new Callee(service.address("/watson/pre-message"), AskingService.JWT_SECRET)));
                AskingService asking = new AskingService(round)) {
            String guest = asking.guestWhoWasTold();

            asking.chat(guest, "coffee 3.50");
            asking.chat(guest, "monthly report");
            asking.chat(guest, "zzyzx qwfp");

            assertThat(round.heard()).hasSize(3);
            assertThat(service.heard).as("what came round").isEmpty();
            asking.message(round, "coffee 3.50");
            assertThat(service.heard).as("what others say to it").hasSize(1);
        }
    }

    @Test
    void no_message_goes_unanswered_while_watson_is_killed_and_started_anew_under_load() throws Exception {
        int guests = 4;
        int each = 45;
        int all = guests * each;
        AtomicInteger said = new AtomicInteger();
        AtomicLong first = new AtomicLong();
        AtomicReference<LabWatson> anew = new AtomicReference<>();
        int port = watson.port();
        Runnable events = () -> {
            int now = said.incrementAndGet();
            if (now == all / 3) {
                first.set(service.asked("answered"));
                watson.close();
            }
            if (now == 2 * all / 3) {
                // Open, or half open just now for the one call that looks whether Watson is back.
                assertThat(service.breakerIs("closed")).isFalse();
                anew.set(new LabWatson(Play.plain().on(port)));
            }
            if (now > 2 * all / 3) service.rest();
        };
        List<Callable<List<String>>> crowd = IntStream.range(0, guests)
                .<Callable<List<String>>>mapToObj(i -> () -> {
                    String guest = service.guestWhoWasTold();
                    return IntStream.range(0, each)
                            .mapToObj(j -> {
                                events.run();
                                return service.chat(guest, "coffee 3.50");
                            })
                            .toList();
                })
                .toList();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<String>> answers : threads.invokeAll(crowd))
                assertThat(answers.get())
                        .hasSize(each)
                        .allSatisfy(answer -> assertThat(answer).contains("3,50"));
            String late = service.guestWhoWasTold();
            for (int i = 0; i < 20 && !service.breakerIs("closed"); i++) {
                service.rest();
                service.chat(late, "coffee 3.50");
            }
            assertThat(service.breakerIs("closed")).isTrue();
            assertThat(service.asked("answered")).isGreaterThan(first.get());
        } finally {
            LabWatson second = anew.get();
            if (second != null) second.close();
        }

        assertThat(first.get()).isPositive();
        assertThat(service.asked("spared")).isPositive();
        assertThat(service.asked("unreachable")).isPositive();
    }
}
