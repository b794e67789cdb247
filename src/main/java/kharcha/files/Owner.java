package kharcha.files;

import java.time.Instant;
import java.time.LocalDate;
import kharcha.account.Preferences;
import kharcha.account.User;
import kharcha.account.UserId;
import kharcha.conversation.Books;
import kharcha.conversation.Phrases;
import kharcha.ledger.Categories;

/** Whose entries a file holds, and how they are written for that person. */
record Owner(User user, LocalDate today, Categories categories) {
    static Owner of(Books books, UserId id, Instant now) {
        return books.atomically(id, desk -> {
            Preferences preferences = desk.preferences().read(id).at(now);
            Categories categories = Categories.standard().with(desk.categories().read(id));
            return new Owner(
                    new User(id, preferences), now.atZone(preferences.zone()).toLocalDate(), categories);
        });
    }

    UserId id() {
        return user.id();
    }

    /** In the owner's language, for files that people read. */
    Phrases phrases() {
        return Phrases.ofPapers(user.preferences(), categories);
    }
}
