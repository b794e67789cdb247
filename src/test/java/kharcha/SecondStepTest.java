package kharcha;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import kharcha.account.EmailAddress;
import kharcha.account.Identity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second step by authenticator app: switched on, asked for, never taken twice, and recovered from. */
class SecondStepTest {
    private static final String ANN = "ann@example.org";

    @TempDir
    Path letters;

    private Doorway door;
    private Doorway.Browser ann;
    private byte[] key = {};
    private List<String> recovery = List.of();

    @BeforeEach
    void switchItOn() throws InvalidKeyException {
        door = new Doorway(letters);
        ann = door.member(ANN);
        String page = ann.get("/settings/security/totp").body();
        key = base32(found("<code class=\"key\">([A-Z2-7 ]+)</code>", page));
        assertThat(page)
                .contains("otpauth://totp/Kharcha:ann%40example.org?secret=")
                .contains("<svg viewBox=");
        HttpResponse<String> on = ann.post(
                "/settings/security/totp",
                Map.of("step", found("name=\"step\" value=\"([^\"]+)\"", page), "code", code(0)));
        recovery = Pattern.compile("<code>([A-Z2-7-]{29})</code>")
                .matcher(on.body())
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        door.later(Duration.ofMinutes(2));
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void the_database_alone_does_not_tell_the_key() throws SQLException {
        ann.get("/settings/security/totp");
        String all = door.everything();

        assertThat(all)
                .doesNotContain(
                        HexFormat.of().formatHex(key), Base64.getEncoder().encodeToString(key))
                .contains("\\\\x" + HexFormat.of().formatHex("sealed1:".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void the_password_alone_opens_nothing_any_more() throws InvalidKeyException {
        Doorway.Browser elsewhere = door.browser();
        HttpResponse<String> asked = elsewhere.logIn(ANN, Doorway.PASSWORD);

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("autocomplete=\"one-time-code\"");
        assertThat(elsewhere.isIn()).isFalse();
        assertThat(second(elsewhere, asked, "000000").statusCode()).isEqualTo(422);
        assertThat(second(elsewhere, asked, code(0)).statusCode()).isEqualTo(303);
        assertThat(elsewhere.isIn()).isTrue();
        assertThat(door.lastLetter(ANN)).contains("A new device logged in");
    }

    @Test
    void a_code_is_taken_once_and_none_from_before_it() throws InvalidKeyException {
        String now = code(0);
        String before = code(-1);
        Doorway.Browser first = door.browser();
        assertThat(second(first, first.logIn(ANN, Doorway.PASSWORD), now).statusCode())
                .isEqualTo(303);

        Doorway.Browser thief = door.browser();
        HttpResponse<String> asked = thief.logIn(ANN, Doorway.PASSWORD);
        assertThat(second(thief, asked, now).statusCode()).isEqualTo(422);
        assertThat(second(thief, asked, before).statusCode()).isEqualTo(422);
    }

    @Test
    void a_clock_may_be_off_by_half_a_minute_and_no_more() throws InvalidKeyException {
        Doorway.Browser late = door.browser();
        HttpResponse<String> asked = late.logIn(ANN, Doorway.PASSWORD);

        assertThat(second(late, asked, code(-2)).statusCode()).isEqualTo(422);
        assertThat(second(late, asked, code(2)).statusCode()).isEqualTo(422);
        assertThat(second(late, asked, code(-1)).statusCode()).isEqualTo(303);
    }

    @Test
    void a_recovery_code_lets_in_once_and_is_told() throws Exception {
        String one = recovery.getFirst();
        assertThat(door.everything()).doesNotContain(one, one.replace("-", ""));
        Doorway.Browser lost = door.browser();
        assertThat(second(lost, lost.logIn(ANN, Doorway.PASSWORD), one.toLowerCase(java.util.Locale.ROOT))
                        .statusCode())
                .isEqualTo(303);
        assertThat(door.letters()).anyMatch(letter -> letter.contains("A recovery code was used"));

        Doorway.Browser thief = door.browser();
        assertThat(second(thief, thief.logIn(ANN, Doorway.PASSWORD), one).statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_link_from_a_chat_does_not_skip_the_second_step() throws InvalidKeyException {
        String linking = found(
                "link ([A-Z2-9]{4}-[A-Z2-9]{4})<",
                ann.post("/settings/security/chats/code", Map.of()).body());
        Identity chat = new Identity("watson:slack", "T1:U1");
        door.inside.signIn().chats().ask(chat, linking);
        door.inside.signIn().chats().link(chat, linking);
        Doorway.Browser elsewhere = door.browser();

        HttpResponse<String> asked = elsewhere.post("/signin", Map.of("code", signInCode(chat)));

        assertThat(asked.body()).contains("autocomplete=\"one-time-code\"");
        assertThat(elsewhere.isIn()).isFalse();
        assertThat(second(elsewhere, asked, code(0)).statusCode()).isEqualTo(303);
        assertThat(elsewhere.isIn()).isTrue();
    }

    @Test
    void what_asks_again_who_it_is_asks_for_the_code_too() throws InvalidKeyException {
        door.later(Duration.ofMinutes(11));
        assertThat(ann.get("/login/confirm").body()).contains("autocomplete=\"one-time-code\"");

        for (Map<String, String> half : List.of(
                Map.of("password", Doorway.PASSWORD),
                Map.of("password", Doorway.PASSWORD, "code", "000000"),
                Map.of("password", "guessed wrong", "code", code(0)),
                Map.of("code", code(0)))) {
            assertThat(ann.post("/login/confirm", half).statusCode()).isEqualTo(422);
            assertThat(isFresh(ann)).isFalse();
        }

        Map<String, String> whole = Map.of("password", Doorway.PASSWORD, "code", code(0));
        assertThat(ann.post("/login/confirm", whole).statusCode()).isEqualTo(303);
        assertThat(isFresh(ann)).isTrue();
        door.later(Duration.ofSeconds(1));
        assertThat(ann.post("/login/confirm", whole).statusCode())
                .as("the same code again")
                .isEqualTo(422);
    }

    @Test
    void what_asks_again_takes_a_recovery_code_as_well() {
        door.later(Duration.ofMinutes(11));

        ann.post("/login/confirm", Map.of("password", Doorway.PASSWORD, "code", recovery.getFirst()));

        assertThat(isFresh(ann)).isTrue();
    }

    /** The code is the second of two steps; a link from a chat is no first one that counts. */
    @Test
    void a_link_from_a_chat_and_a_code_are_no_proof() throws InvalidKeyException {
        Identity chat = new Identity("watson:slack", "T1:U1");
        door.inside.accounts().atomically(register -> {
            register.identities()
                    .redirect(
                            chat,
                            register.credentials()
                                    .find(new EmailAddress(ANN))
                                    .orElseThrow()
                                    .user());
            return true;
        });
        Doorway.Browser elsewhere = door.browser();

        second(elsewhere, elsewhere.post("/signin", Map.of("code", signInCode(chat))), code(0));

        assertThat(elsewhere.isIn()).isTrue();
        assertThat(isFresh(elsewhere)).isFalse();
    }

    private static boolean isFresh(Doorway.Browser browser) {
        return browser.get("/settings/security/totp").statusCode() == 200;
    }

    @Test
    void new_recovery_codes_replace_the_old_ones() {
        ann.post("/settings/security/totp/codes", Map.of());

        Doorway.Browser lost = door.browser();
        assertThat(second(lost, lost.logIn(ANN, Doorway.PASSWORD), recovery.getFirst())
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void guessing_codes_is_bounded() {
        Doorway.Browser eve = door.browser();
        HttpResponse<String> asked = eve.logIn(ANN, Doorway.PASSWORD);
        int tries = 0;
        while (second(eve, asked, "%06d".formatted(tries)).statusCode() == 422 && tries < 50) tries++;

        assertThat(tries).isLessThanOrEqualTo(11);
    }

    @Test
    void a_step_waits_five_minutes_for_its_code() throws InvalidKeyException {
        Doorway.Browser slow = door.browser();
        HttpResponse<String> asked = slow.logIn(ANN, Doorway.PASSWORD);
        door.later(Duration.ofMinutes(5));

        assertThat(second(slow, asked, code(0)).statusCode()).isEqualTo(422);
        assertThat(slow.isIn()).isFalse();
    }

    @Test
    void a_new_password_by_mail_does_not_skip_the_second_step() {
        Doorway.Browser eve = door.browser();
        eve.post("/reset", Map.of("email", ANN));
        String link = door.lastLink(ANN);
        eve.post(
                "/reset/password",
                Map.of("code", link.substring(link.indexOf('=') + 1), "password", "glacier pepper stamp quilt"));

        assertThat(eve.logIn(ANN, "glacier pepper stamp quilt").body()).contains("one-time-code");
        assertThat(eve.isIn()).isFalse();
    }

    @Test
    void switched_off_it_is_asked_for_no_more_and_the_change_is_told() {
        ann.post("/settings/security/totp/end", Map.of());

        assertThat(door.browser().logIn(ANN, Doorway.PASSWORD).statusCode()).isEqualTo(303);
        assertThat(door.letters()).anyMatch(letter -> letter.contains("was switched off"));
    }

    private static HttpResponse<String> second(Doorway.Browser browser, HttpResponse<String> asked, String code) {
        return browser.post(
                "/login/second", Map.of("step", found("name=\"step\" value=\"([^\"]+)\"", asked.body()), "code", code));
    }

    private static String found(String pattern, String page) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not in the page: " + pattern));
    }

    private String code(int steps) throws InvalidKeyException {
        var generator = new TimeBasedOneTimePasswordGenerator();
        return generator.generateOneTimePasswordString(
                new SecretKeySpec(key, "HmacSHA1"), door.clock.instant().plusSeconds(30L * steps));
    }

    private static byte[] base32(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char letter : text.replace(" ", "").toCharArray()) {
            buffer = (buffer << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes.write(buffer >> bits);
            buffer &= (1 << bits) - 1;
        }
        return bytes.toByteArray();
    }

    /** The code in the link that a chat is told when somebody asks for the dashboard there. */
    private String signInCode(Identity chat) {
        String link = door.inside
                .signIn()
                .chats()
                .signInLink(
                        door.database.users().findOrCreate(chat, Running.GERMAN).id());
        return link.substring(link.indexOf('=') + 1);
    }
}
