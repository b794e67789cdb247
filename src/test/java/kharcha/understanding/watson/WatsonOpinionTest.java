package kharcha.understanding.watson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kharcha.account.UserId;
import kharcha.lab.watson.LabWatson;
import kharcha.lab.watson.Mood;
import kharcha.lab.watson.Play;
import kharcha.understanding.EngineWatch.Outcome;
import kharcha.understanding.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking, over HTTP, a Watson that is well, slow, broken or gone. */
class WatsonOpinionTest {
    private static final UserId ANNA = new UserId(7);
    private static final String LUNCH = "spent 12.50 on lunch";

    /** What no machine needs, however much else it has to do. */
    private static final Duration PATIENT = Duration.ofSeconds(30);

    private static final Duration IMPATIENT = Duration.ofMillis(200);

    private final Seen seen = new Seen();
    private final LabWatson watson = new LabWatson(Play.plain());
    private final WatsonOpinion opinion = asking(watson, PATIENT);

    private WatsonOpinion asking(LabWatson asked, Duration most) {
        return asking(asked.url(), asked.iamUrl(), LabWatson.API_KEY, most);
    }

    private WatsonOpinion asking(URI url, URI iam, String key, Duration most) {
        Instance instance = new Instance(url, key, LabWatson.ASSISTANT, LabWatson.ENVIRONMENT, Instance.VERSION, iam);
        return new WatsonOpinion(instance, seen, seen, most);
    }

    @AfterEach
    void close() {
        opinion.close();
        watson.close();
    }

    @Test
    void the_intents_of_a_message_are_its_labels() {
        List<Label> labels = opinion.of(ANNA, LUNCH);

        assertThat(labels).singleElement().satisfies(label -> {
            assertThat(label.name()).isEqualTo("add_expense");
            assertThat(label.confidence()).isBetween(0.2, 1.0);
        });
        assertThat(seen.outcomes()).containsExactly(Outcome.ANSWERED);
    }

    @Test
    void what_is_about_nothing_has_no_label() {
        assertThat(opinion.of(ANNA, "zzyzx qwfp")).isEmpty();
        assertThat(seen.outcomes()).containsExactly(Outcome.UNSURE);
    }

    @Test
    void each_message_bears_the_mark_and_no_name() {
        opinion.of(ANNA, LUNCH);
        opinion.of(ANNA, LUNCH);
        opinion.of(new UserId(8), LUNCH);

        JsonNode said = watson.heard().getFirst();
        assertThat(said.at("/context/skills/main skill/user_defined/kharcha_label_only")
                        .asBoolean())
                .isTrue();
        assertThat(said.at("/context/skills/actions skill/skill_variables/kharcha_label_only")
                        .asBoolean())
                .isTrue();
        List<String> users = watson.heard().stream()
                .map(each -> each.path("user_id").asText())
                .toList();
        assertThat(users.get(0))
                .matches("kharcha-[0-9a-f]{24}")
                .isEqualTo(users.get(1))
                .isNotEqualTo(users.get(2));
    }

    @ParameterizedTest
    @CsvSource({
        "BROKEN, BROKEN",
        "BUSY, TOO_MANY",
        "GARBLED, UNREADABLE",
        "CUT_OFF, UNREACHABLE",
    })
    void trouble_is_no_opinion_and_the_next_message_may_have_one(Mood mood, Outcome outcome) {
        watson.be(mood);
        assertThat(opinion.of(ANNA, LUNCH)).isEmpty();
        assertThat(seen.last()).isEqualTo(outcome);

        watson.be(Mood.WELL);
        assertThat(opinion.of(ANNA, LUNCH)).isNotEmpty();
    }

    @Test
    void trouble_is_met_once_and_not_tried_again() {
        watson.be(Mood.BROKEN);

        opinion.of(ANNA, LUNCH);

        assertThat(watson.heard()).hasSize(1);
    }

    @Test
    void a_response_of_an_unknown_kind_does_not_hide_the_label() {
        watson.be(Mood.MODERN);

        assertThat(opinion.of(ANNA, LUNCH)).extracting(Label::name).containsExactly("add_expense");
    }

    @Test
    void an_answer_that_does_not_come_is_waited_for_two_seconds() {
        watson.be(Mood.HANGS);
        Instance instance = new Instance(
                watson.url(),
                LabWatson.API_KEY,
                LabWatson.ASSISTANT,
                LabWatson.ENVIRONMENT,
                Instance.VERSION,
                watson.iamUrl());

        try (WatsonOpinion usual = new WatsonOpinion(instance, seen, seen)) {
            assertThat(usual.of(ANNA, LUNCH)).isEmpty();
        }

        assertThat(WatsonOpinion.MOST).isEqualTo(Duration.ofSeconds(2));
        assertThat(seen.outcomes()).containsExactly(Outcome.LATE);
    }

    @Test
    void a_token_that_does_not_come_counts_into_the_same_time() {
        watson.letTokensHang(true);

        try (WatsonOpinion hurried = asking(watson, IMPATIENT)) {
            assertThat(hurried.of(ANNA, LUNCH)).isEmpty();
        }

        assertThat(seen.outcomes()).containsExactly(Outcome.LATE);
    }

    @Test
    void a_socket_that_says_nothing_is_let_go() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                WatsonOpinion deaf = asking(address(silent), address(silent), LabWatson.API_KEY, IMPATIENT)) {
            assertThat(deaf.of(ANNA, LUNCH)).isEmpty();
        }
        assertThat(seen.outcomes()).containsExactly(Outcome.LATE);
    }

    @Test
    void nobody_there_is_no_opinion_at_once() throws IOException {
        URI gone;
        try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            gone = address(socket);
        }
        try (WatsonOpinion lost = asking(gone, gone, LabWatson.API_KEY, PATIENT)) {
            assertThat(lost.of(ANNA, LUNCH)).isEmpty();
        }
        assertThat(seen.outcomes()).containsExactly(Outcome.UNREACHABLE);
    }

    private static URI address(ServerSocket socket) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    @Test
    void the_third_failure_opens_the_breaker_and_a_success_after_its_rest_closes_it() {
        watson.be(Mood.BROKEN);
        for (int i = 0; i < 6; i++) assertThat(opinion.of(ANNA, LUNCH)).isEmpty();

        assertThat(seen.outcomes())
                .containsExactly(
                        Outcome.BROKEN, Outcome.BROKEN, Outcome.BROKEN, Outcome.SPARED, Outcome.SPARED, Outcome.SPARED);
        assertThat(watson.heard()).hasSize(3);
        assertThat(opinion.state()).isEqualTo("open");

        seen.rest();
        opinion.of(ANNA, LUNCH);
        assertThat(seen.last()).isEqualTo(Outcome.BROKEN);
        assertThat(opinion.state()).isEqualTo("open");

        watson.be(Mood.WELL);
        opinion.of(ANNA, LUNCH);
        assertThat(seen.last()).isEqualTo(Outcome.SPARED);
        seen.rest();
        assertThat(opinion.of(ANNA, LUNCH)).isNotEmpty();
        assertThat(opinion.state()).isEqualTo("closed");
        assertThat(WatsonOpinion.STATES).contains("open", "closed", "half_open");
    }

    @Test
    void of_many_messages_after_the_rest_one_is_tried_and_the_others_go_on_without() throws Exception {
        try (WatsonOpinion hurried = asking(watson, IMPATIENT);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            watson.be(Mood.BROKEN);
            for (int i = 0; i < 3; i++) hurried.of(ANNA, LUNCH);
            assertThat(hurried.state()).isEqualTo("open");
            seen.rest();
            watson.be(Mood.HANGS);
            List<Callable<List<Label>>> crowd = IntStream.range(0, 12)
                    .<Callable<List<Label>>>mapToObj(i -> () -> hurried.of(ANNA, LUNCH))
                    .toList();
            for (Future<List<Label>> each : threads.invokeAll(crowd))
                assertThat(each.get()).isEmpty();
        }

        assertThat(seen.outcomes().subList(3, 15))
                .containsOnlyOnce(Outcome.LATE)
                .containsOnly(Outcome.LATE, Outcome.SPARED);
    }

    @Test
    void of_many_messages_at_once_only_sixteen_wait() throws Exception {
        watson.be(Mood.HANGS);
        try (WatsonOpinion hurried = asking(watson, WatsonOpinion.MOST);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<Label>>> crowd = IntStream.range(0, 40)
                    .<Callable<List<Label>>>mapToObj(i -> () -> hurried.of(ANNA, LUNCH))
                    .toList();
            for (Future<List<Label>> each : threads.invokeAll(crowd))
                assertThat(each.get()).isEmpty();
        }

        assertThat(seen.outcomes()).hasSize(40);
        assertThat(seen.outcomes().stream().filter(Outcome.LATE::equals).count())
                .isBetween(1L, 16L);
    }

    @Test
    void a_token_that_expired_or_was_revoked_is_replaced_by_another() {
        assertThat(opinion.of(ANNA, LUNCH)).isNotEmpty();
        watson.revokeTokens();

        assertThat(opinion.of(ANNA, LUNCH)).isNotEmpty();
        assertThat(seen.outcomes()).containsOnly(Outcome.ANSWERED);
    }

    @Test
    void a_wrong_key_is_refused_and_not_told() {
        try (WatsonOpinion stranger = asking(watson.url(), watson.iamUrl(), "somebody-elses", PATIENT)) {
            assertThat(stranger.of(ANNA, LUNCH)).isEmpty();
        }
        assertThat(seen.outcomes()).containsExactly(Outcome.REFUSED);
        assertThat(watson.heard()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lunch 12.50\r\ncoffee 3\r\n\ttea 2",
                "lunch 12.50\ncoffee 3\u0000tea 2",
                " lunch 12.50\u2028coffee 3 tea 2 "
            })
    void line_breaks_and_tabs_are_spaces_to_watson(String text) {
        assertThat(opinion.of(ANNA, text)).isNotEmpty();
        assertThat(watson.heard().getFirst().at("/input/text").asText()).isEqualTo("lunch 12.50 coffee 3 tea 2");
    }

    @Test
    void a_long_text_is_cut_between_characters() {
        String text = "spent 12.50 on lunch" + " with a long story".repeat(112) + " and 🍋🍋🍋🍋🍋🍋🍋";

        opinion.of(ANNA, text);

        String sent = watson.heard().getFirst().at("/input/text").asText();
        assertThat(text).startsWith(sent);
        assertThat(sent.length()).isBetween(2040, 2048);
        assertThat(sent.codePoints()).noneMatch(point -> Character.getType(point) == Character.SURROGATE);
        assertThat(seen.last()).isEqualTo(Outcome.ANSWERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n ", "\u0000"})
    void nothing_is_not_asked_about(String text) {
        assertThat(opinion.of(ANNA, text)).isEmpty();
        assertThat(seen.outcomes()).isEmpty();
        assertThat(watson.heard()).isEmpty();
    }

    @Test
    void watson_is_asked_again_after_it_was_killed_and_started_anew() {
        assertThat(opinion.of(ANNA, LUNCH)).isNotEmpty();
        int port = watson.port();
        watson.close();
        assertThat(opinion.of(ANNA, LUNCH)).isEmpty();
        assertThat(seen.last()).isEqualTo(Outcome.UNREACHABLE);

        try (LabWatson anew = new LabWatson(Play.plain().on(port))) {
            assertThat(opinion.of(ANNA, LUNCH)).isNotEmpty();
            assertThat(anew.heard()).isNotEmpty();
        }
    }
}
