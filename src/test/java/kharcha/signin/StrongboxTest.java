package kharcha.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import kharcha.account.UserId;
import kharcha.web.Secret;
import org.junit.jupiter.api.Test;

/** What is sealed opens with the same secret, for the same user, unchanged, and not otherwise. */
class StrongboxTest {
    private static final UserId ANN = new UserId(7);
    private static final byte[] KEY = "twenty bytes of key!".getBytes(StandardCharsets.US_ASCII);

    private final Strongbox box = Strongbox.with(new Secret("the secret of this very service"));

    @Test
    void what_was_sealed_opens_after_a_restart_and_looks_otherwise_each_time() {
        byte[] sealed = box.seal(ANN, KEY);

        assertThat(Strongbox.with(new Secret("the secret of this very service")).open(ANN, sealed))
                .contains(KEY);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("twenty");
        assertThat(box.seal(ANN, KEY)).isNotEqualTo(sealed);
    }

    @Test
    void another_secret_another_user_or_a_change_opens_nothing() {
        byte[] sealed = box.seal(ANN, KEY);

        assertThat(Strongbox.with(new Secret("the secret of another service")).open(ANN, sealed))
                .isEmpty();
        assertThat(Strongbox.unlocked().open(ANN, sealed)).isEmpty();
        assertThat(box.open(new UserId(8), sealed)).isEmpty();
        sealed[sealed.length - 1] ^= 1;
        assertThat(box.open(ANN, sealed)).isEmpty();
    }

    @Test
    void what_was_kept_before_there_was_a_secret_is_read_as_it_stands() {
        assertThat(box.open(ANN, Strongbox.unlocked().seal(ANN, KEY))).contains(KEY);
    }
}
