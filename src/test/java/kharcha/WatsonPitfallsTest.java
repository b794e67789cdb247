package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a careless service gets wrong with Watson, by the numbers of the list that this one was built along: for each the tests
 * that prove it here, or why it cannot happen. That the tests exist is checked, by class and method.
 */
class WatsonPitfallsTest {
    /** @param why what is done instead, or why there is nothing to do */
    record Pitfall(int number, String wrong, String why, List<String> tests) {
        @Override
        public String toString() {
            return number + " " + wrong;
        }
    }

    private static Pitfall of(int number, String wrong, String why, String... tests) {
        return new Pitfall(number, wrong, why, List.of(tests));
    }

    static Stream<Pitfall> pitfalls() {
        return Stream.of(
                of(
                        1,
                        "expects an envelope from a dialog node",
                        "the body is read as the node's parameters",
                        "WatsonDialogTest.who_speaks_is_the_user_of_a_team_of_a_channel",
                        "skills.OwnRulesTest.aNodeOfOursSendsItsOwnIntentAndWhatTheWebhookReads"),
                of(
                        2,
                        "answers what users do wrong with an error status",
                        "whatever can be said in words is a 200",
                        "WatsonRefusalsTest.an_unreadable_text_is_a_sentence_and_books_nothing",
                        "WatsonDialogTest.a_closed_database_is_a_sentence_and_the_service_comes_back_by_itself"),
                of(
                        3,
                        "draws a chart within the eight seconds",
                        "a chart is drawn when it is looked at, and an answer is given in time in any case",
                        "WatsonDialogTest.a_turn_that_takes_too_long_is_answered_in_time",
                        "ChartLinksTest.a_chart_is_seen_without_a_cookie_in_both_forms_and_themes"),
                of(
                        4,
                        "books twice what was answered late",
                        "by the message's id; without one the same words get the late answer, and after an answer in"
                                + " time they are booked and said to be the second",
                        "WatsonLateTest.the_same_words_after_a_late_answer_get_the_answer_of_what_was_booked_then",
                        "WatsonDialogTest.a_repeated_message_is_booked_once_and_answered_the_same",
                        "WatsonDialogTest.without_a_message_id_the_same_text_is_booked_again_and_said_to_be_the_second",
                        "WatsonExtensionTest.a_repeated_message_is_booked_once_and_answered_the_same",
                        "WatsonPreMessageTest.a_message_that_its_client_numbered_is_booked_once"),
                of(
                        5,
                        "takes the dialog webhook for signed, or logs its secret",
                        "a secret that is compared in constant time, and a log of fixed fields",
                        "WatsonRefusalsTest.a_wrong_or_missing_secret_is_a_401_and_many_wrong_ones_a_429",
                        "WatsonLogTest.no_secret_token_text_or_user_stands_in_the_log"),
                of(
                        6,
                        "looks for the signed token in the wrong place or believes its header",
                        "the raw token in Authorization, HS256 only, secrets of 32 bytes or more",
                        "WatsonPreMessageTest.the_token_stands_there_as_it_is_and_may_say_when_it_counts",
                        "WatsonPreMessageTest.a_wrong_signature_another_algorithm_or_none_is_a_401",
                        "WatsonTrustTest.what_is_no_token_of_ours_is_a_401",
                        "SettingsTest.what_signs_must_be_long_and_each_class_has_its_own"),
                of(
                        7,
                        "believes what an unsecured web chat says of its user",
                        "assistants with a web chat have a secret of their own, behind which only our token counts",
                        "WatsonTrustTest.a_web_page_that_calls_itself_slack_reaches_no_slack_users_book",
                        "WatsonTrustTest.a_token_of_ours_opens_the_book_of_who_is_logged_in_whatever_else_is_said",
                        "WatsonPreMessageTest.behind_a_web_chat_what_it_says_of_itself_leads_to_no_messengers_book"),
                of(
                        8,
                        "knows a Slack member without the team, or takes a web chat's cookie for an account",
                        "the team is part of the identity, and a web chat's guest can link nothing",
                        "WatsonDialogTest.who_speaks_is_the_user_of_a_team_of_a_channel",
                        "WatsonPreMessageTest.it_is_the_same_person_as_at_the_other_doors",
                        "WatsonTrustTest.a_guest_of_a_web_chat_can_become_nobody_and_link_nothing"),
                of(
                        9,
                        "prints private variables, or waits for them in the log webhook",
                        "replies and log hold none, and there is no log webhook",
                        "WatsonLogTest.no_secret_token_text_or_user_stands_in_the_log"),
                of(
                        10,
                        "loses cents, currencies or units",
                        "amounts are read from the text itself, exactly",
                        "WatsonDialogTest.entities_fill_what_our_own_reading_does_not_find",
                        "ArchitectureTest.money_is_never_a_floating_number_in_a_field"),
                of(
                        11,
                        "takes the number of a date or a sum for another sum",
                        "numbers within sums and dates do not count",
                        "WatsonDialogTest.entities_fill_what_our_own_reading_does_not_find",
                        "WatsonDialogTest.entities_in_the_older_form_are_read_too_and_odd_ones_passed_over"),
                of(
                        12,
                        "books Friday in the future",
                        "an ambiguous day is the past one, in the user's zone",
                        "WatsonDialogTest.entities_fill_what_our_own_reading_does_not_find"),
                of(
                        13,
                        "asks for ever for an amount of zero",
                        "our skill has no slots, and impossible amounts are said to be",
                        "transcripts.TranscriptsTest.in_memory"),
                of(
                        14,
                        "keeps the first amount for the second expense",
                        "our skill has no slots; what it keeps it empties, and the null is exported",
                        "skills.ExportTest.nullsThatEmptyVariablesStayAndIbmsModelReadsWhatIsWritten",
                        "SkillPushTest.both_skills_arrive_as_they_are_written_nulls_among_them"),
                of(
                        15,
                        "lets $12.50 become a variable",
                        "our skill's own texts are checked for it; what the webhook says comes by one variable",
                        "skills.DialogCheckTest.oneThingWrongIsFoundWhereItIs"),
                of(
                        16,
                        "puts webhook_error behind anything_else",
                        "skills check finds what can never be reached",
                        "understanding.local.ShippedSkillTest.anAnswerIsShownAndAnErrorIsSaidBeforeAnythingElseIs"),
                of(
                        17,
                        "uploads what Watson refuses",
                        "exports are minified and checked",
                        "skills.ExportTest.theyAreMinifiedLeadToTheDeploymentAndHoldNoSecret"),
                of(
                        18,
                        "links to charts that others cannot open",
                        "no cookie, HEAD answered, the right type, months alive, not to be guessed",
                        "ChartLinksTest.a_chart_is_seen_without_a_cookie_in_both_forms_and_themes",
                        "ChartLinksTest.head_tells_of_a_chart_what_get_does",
                        "ChartLinksTest.an_expired_chart_is_a_404_with_a_picture_that_says_so_although_it_was_just_looked_at"),
                of(
                        19,
                        "sends what a channel cannot show",
                        "five items, options last, as many and as long as the channel takes",
                        "WatsonDialogTest.a_long_reply_is_cut_to_what_watson_can_carry",
                        "WatsonPreMessageTest.the_telephone_is_told_words_only_and_slack_no_choice_that_it_cannot_carry"),
                of(
                        20,
                        "counts on a welcome or on a session",
                        "the first message is answered whatever it is, and the conversation is kept here",
                        "WatsonPreMessageTest.what_is_not_for_us_goes_on_to_watson_unchanged",
                        "WatsonDialogTest.who_speaks_is_the_user_of_a_team_of_a_channel"),
                of(
                        21,
                        "echoes a note as HTML or as a link",
                        "neutral on every channel",
                        "WatsonDialogTest.what_a_user_typed_is_no_markup_in_the_web_chat",
                        "WatsonDialogTest.on_other_channels_what_a_user_typed_reads_as_typed_and_is_still_no_link"),
                of(
                        22,
                        "describes or answers the extension as Watson does not take it",
                        "the file is checked, answers are small and errors JSON",
                        "skills.ExtensionCheckTest.oneThingWrongIsFoundWhereItIs",
                        "WatsonExtensionTest.another_method_is_refused_in_json",
                        "WatsonExtensionTest.an_answer_is_far_smaller_than_watson_takes"),
                of(
                        23,
                        "changes an operation after actions were linked to it",
                        "the shipped file is written by one description, and a change of it shows as a difference",
                        "skills.ExportTest.theShippedOnesAreWhatIsWritten"),
                of(
                        24,
                        "commits a secret with a skill",
                        "exports hold placeholders",
                        "skills.ExportTest.theyAreMinifiedLeadToTheDeploymentAndHoldNoSecret"),
                of(
                        25,
                        "counts on one call for each message",
                        "repeated, empty, marked and long messages are told apart, and none goes round in a circle",
                        "WatsonPreMessageTest.what_is_not_for_us_goes_on_to_watson_unchanged",
                        "WatsonPreMessageTest.our_answer_takes_the_place_of_watsons",
                        "skills.ExportTest.whatBearsTheMarkIsAnsweredBeforeAnythingIsCalled",
                        "understanding.watson.WatsonOpinionTest.each_message_bears_the_mark_and_no_name",
                        "understanding.watson.WatsonOpinionTest.line_breaks_and_tabs_are_spaces_to_watson",
                        "channel.watson.UnansweredTest.the_same_words_of_the_same_speaker_wait_for_one_answer"),
                of(
                        26,
                        "trips over IBM's Java model",
                        "one package knows it, for the label only",
                        "understanding.watson.WatsonOpinionTest.a_response_of_an_unknown_kind_does_not_hide_the_label",
                        "understanding.watson.WatsonOpinionTest.trouble_is_met_once_and_not_tried_again",
                        "ArchitectureTest.ibm_stays_in_its_package"));
    }

    @ParameterizedTest
    @MethodSource("pitfalls")
    void each_is_avoided_as_its_tests_prove(Pitfall pitfall) throws ClassNotFoundException {
        assertThat(pitfall.why()).isNotBlank();
        assertThat(pitfall.tests()).isNotEmpty();
        for (String test : pitfall.tests()) {
            int dot = test.lastIndexOf('.');
            Class<?> type = Class.forName("kharcha." + test.substring(0, dot));
            String name = test.substring(dot + 1);
            assertThat(names(type)).as(test).contains(name);
        }
    }

    /** Rules about the structure are fields. */
    private static List<String> names(Class<?> type) {
        return Stream.concat(
                        Arrays.stream(type.getDeclaredMethods())
                                .filter(method -> method.getAnnotations().length > 0)
                                .map(java.lang.reflect.Method::getName),
                        Arrays.stream(type.getDeclaredFields()).map(java.lang.reflect.Field::getName))
                .toList();
    }

    @Test
    void none_is_left_out() {
        assertThat(pitfalls().map(Pitfall::number).toList())
                .containsExactly(Stream.iterate(1, i -> i + 1).limit(26).toArray(Integer[]::new));
    }
}
