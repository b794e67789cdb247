package kharcha.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Rs 420.00 debited via UPI to Chai Point. UPI Ref no 412345678901 | 412345678901
        Sent Rs.99 from a/c X1234, UPI:503344556677                        | 503344556677
        NEFT credit, UTR: n0912345678                                      | N0912345678
        Your card was charged €12.00, transaction id: TX-99-81726          | TX-99-81726
        Order #112-8837261 total $31.20                                    | 112-8837261
        """)
    void a_payment_is_named(String alert, String reference) {
        assertThat(References.of(alert)).containsExactly(reference);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "coffee 3.50",
                "transaction 18-03-2026 at Lidl 12.00",
                "ordered 2 pizzas, order 45",
                "transaction of Rs.1234567 at Croma",
                "your reference letter, 12 euro",
                "Sent Rs.50 via UPI 9876543210@ybl",
                "Rs 50 debited, UPI/chaipoint2026-99@okaxis"
            })
    void nothing_else_is_a_reference(String message) {
        assertThat(References.of(message)).isEmpty();
    }
}
