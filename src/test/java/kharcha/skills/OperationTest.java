package kharcha.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is sent to an operation becomes a message. */
class OperationTest {
    @Test
    void theFullestMessageIsSaidWithoutWhatWasNotSent() {
        assertThat(message(
                        "book",
                        Map.of("amount", "12.50 EUR", "what", "lunch", "category", "eating out", "day", "yesterday")))
                .isEqualTo("spent 12.50 EUR on lunch, eating out, yesterday");
        assertThat(message("book", Map.of("amount", "12.50", "what", "lunch"))).isEqualTo("spent 12.50 on lunch");
        assertThat(message("book", Map.of("amount", "12.50", "category", "coffee", "day", " ")))
                .isEqualTo("spent 12.50 on coffee");
        assertThat(message("budget", Map.of("category", "groceries", "amount", "300")))
                .isEqualTo("budget groceries 300");
        assertThat(message("budget", Map.of())).isEqualTo("budget");
        assertThat(message("report", Map.of("period", "last month"))).isEqualTo("report last month");
        assertThat(message("undo", Map.of())).isEqualTo("undo");
        assertThat(message("link", Map.of("code", "abcd-2345"))).isEqualTo("link abcd-2345");
    }

    @Test
    void theUsersOwnWordsGoFirst() {
        assertThat(message("book", Map.of("text", "tea 2 {what} $1", "amount", "3")))
                .isEqualTo("tea 2 {what} $1");
    }

    @Test
    void tooLittleIsNoMessage() {
        assertThat(message("say", Map.of())).isEmpty();
        assertThat(message("book", Map.of("what", "lunch"))).isEmpty();
        assertThat(message("link", Map.of("code", " "))).isEmpty();
    }

    private static String message(String id, Map<String, String> sent) {
        return Extension.OPERATIONS.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow()
                .message(sent);
    }
}
