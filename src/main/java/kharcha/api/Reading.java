package kharcha.api;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import kharcha.account.User;
import kharcha.account.UserId;
import kharcha.conversation.Books;
import kharcha.conversation.Desk;
import kharcha.ledger.Calendar;
import kharcha.ledger.Categories;
import kharcha.report.MergedReports;
import kharcha.report.OwnPeriods;
import kharcha.report.Reports;
import kharcha.web.Allowance;
import kharcha.web.Json;
import kharcha.web.Refusal;
import kharcha.web.Visitor;

/**
 * Answers questions to the book that a token opens.
 *
 * @param questions how many a user's programs may ask
 */
record Reading(Books books, Allowance questions, Clock clock) {
    /** The book while one question is answered. */
    record Open(User user, Desk desk, Categories categories, LocalDate today) {
        Calendar calendar() {
            return Calendar.of(user.preferences());
        }

        UserId id() {
            return user.id();
        }

        Reports reports() {
            return new MergedReports(OwnPeriods.of(desk.reports(), calendar()), categories);
        }
    }

    void answer(Context context, Function<Open, Object> work) {
        admit(context);
        tell(context, work);
    }

    /** Counts the question. */
    void admit(Context context) {
        if (!questions.take(String.valueOf(Visitor.of(context).user().id().value())))
            throw Refusal.tooMany("Too many requests at once. Please wait a moment.");
    }

    void tell(Context context, Function<Open, Object> work) {
        Object answer = ask(context, work);
        context.contentType("application/json").result(Json.write(answer));
    }

    <T> T ask(Context context, Function<Open, T> work) {
        User user = Visitor.of(context).user();
        LocalDate today = clock.instant().atZone(user.preferences().zone()).toLocalDate();
        return books.atomically(user.id(), desk -> {
            Categories categories = Categories.standard().with(desk.categories().read(user.id()));
            return work.apply(new Open(user, desk, categories, today));
        });
    }
}
