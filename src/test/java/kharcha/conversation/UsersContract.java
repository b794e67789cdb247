package kharcha.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import kharcha.account.Identity;
import kharcha.account.User;
import kharcha.account.UserId;
import org.junit.jupiter.api.Test;

/** Who has books, and how they are found. */
interface UsersContract extends BooksInHand {
    @Test
    default void a_user_is_found_by_the_identity_it_was_made_with() {
        Identity identity = somebody();
        assertThat(users().find(identity)).isEmpty();
        User made = users().findOrCreate(identity, INDIAN);
        assertThat(users().find(identity)).contains(made);
        assertThat(users().findOrCreate(identity, GERMAN)).isEqualTo(made);
        assertThat(made.preferences()).isEqualTo(INDIAN);
    }

    @Test
    default void the_same_key_of_another_kind_is_another_user() {
        Identity identity = somebody();
        User one = users().findOrCreate(identity, GERMAN);
        User other = users().findOrCreate(new Identity("other", identity.key()), GERMAN);
        assertThat(other.id()).isNotEqualTo(one.id());
    }

    @Test
    default void a_second_identity_leads_to_the_same_user_and_is_never_taken_away() {
        Identity phone = somebody();
        assertThat(users().add(ann(), phone)).isTrue();
        assertThat(users().add(ann(), phone)).isTrue();
        assertThat(users().find(phone)).map(User::id).contains(ann());
        UserId ben = users().findOrCreate(somebody(), INDIAN).id();
        assertThat(users().add(ben, phone)).isFalse();
        assertThat(users().find(phone)).map(User::id).contains(ann());
    }

    @Test
    default void preferences_are_written_and_seen_by_the_next_turn() {
        atomically(desk -> {
            assertThat(desk.preferences().read(ann())).isEqualTo(GERMAN);
            desk.preferences().write(ann(), INDIAN);
            return true;
        });
        Turns.Opening opening = atomically(desk -> desk.turns().open(ann(), "web", null));
        assertThat(opening.preferences()).isEqualTo(INDIAN);
    }
}
