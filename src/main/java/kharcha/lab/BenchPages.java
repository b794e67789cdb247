package kharcha.lab;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import kharcha.account.User;
import kharcha.storage.Database;
import kharcha.web.Guests;
import kharcha.web.Token;

/** The pages of the large user's book, as somebody opens them who looks around in it. */
final class BenchPages {
    private BenchPages() {}

    /** By which a browser opens that user's book. */
    static String cookie(Database database, User user) {
        Token token = Token.fresh();
        database.users().add(user.id(), token.identity("guest"));
        return Guests.cookieName(false) + "=" + token.reveal();
    }

    /** Addresses by what they are. */
    static Map<String, String> all(LocalDate today) {
        LocalDate year = today.withDayOfYear(1);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("overview", "/dashboard");
        pages.put("entries", "/entries");
        pages.put("entries, ten years down", "/entries?after=" + today.minusYears(10) + "_500000");
        pages.put("entries, a word", "/entries?q=coffee");
        pages.put("entries, a category", "/entries?category=pets");
        pages.put("entries, this month", "/entries?from=" + today.withDayOfMonth(1) + "&to=" + today);
        pages.put("entries, an amount", "/entries?min=500");
        pages.put("one entry", "/entries/500000");
        pages.put("report by category", "/reports");
        pages.put("report by shop", "/reports?by=merchant");
        pages.put("report, compared", "/reports?compare=before");
        pages.put("report of a year by month", "/reports?by=month&from=" + year + "&to=" + today);
        LocalDate start = today.minusYears(20);
        pages.put("report of all time", "/reports?by=category&from=" + start + "&to=" + today);
        pages.put("report of all time by tag", "/reports?by=tag&from=" + start + "&to=" + today);
        pages.put("categories", "/categories");
        pages.put("settings", "/settings");
        return pages;
    }
}
