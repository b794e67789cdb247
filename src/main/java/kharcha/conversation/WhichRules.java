package kharcha.conversation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kharcha.ledger.Agenda;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Draft;
import kharcha.ledger.Recurring;
import kharcha.ledger.RecurringId;
import org.jspecify.annotations.Nullable;

/** Finds what comes round by the words for it. */
final class WhichRules {
    private static final Pattern NUMBERED = Pattern.compile("#(\\d{1,15})");
    private static final int ALL_WORDS = 3;

    private final Exchange exchange;
    private final Agenda agenda;

    WhichRules(Exchange exchange, Agenda agenda) {
        this.exchange = exchange;
        this.agenda = agenda;
    }

    /** Those that fit best; without words the one spoken of last, or the only one. */
    List<Agenda.Standing> find(String words, @Nullable CategoryId category) {
        Matcher numbered = NUMBERED.matcher(words.strip());
        if (numbered.matches())
            return agenda.payments().stream()
                    .filter(each ->
                            String.valueOf(each.recurring().id().value()).equals(numbered.group(1)))
                    .toList();
        List<Agenda.Standing> payments = agenda.payments();
        if (words.isBlank()) {
            if (exchange.context().rules() != null) return spokenOf();
            return payments.size() == 1 ? payments : List.of();
        }
        List<Agenda.Standing> found = payments;
        for (int least : List.of(ALL_WORDS + 1, ALL_WORDS, 1)) {
            found = payments.stream().filter(each -> fits(each, words) >= least).toList();
            if (!found.isEmpty()) return found;
        }
        return category == null
                ? List.of()
                : payments.stream()
                        .filter(each -> terms(each).category().equals(category))
                        .toList();
    }

    /** Whether something called so comes round, or did. */
    boolean knew(String words) {
        return NUMBERED.matcher(words.strip()).matches()
                || agenda.standing().stream().anyMatch(each -> each.recurring().isPayment() && fits(each, words) > 0);
    }

    /** What was spoken of last, unless that is over. */
    List<Agenda.Standing> spokenOf() {
        List<RecurringId> last = exchange.context().rules();
        if (last == null) return List.of();
        return last.stream()
                .flatMap(id -> agenda.find(id).stream())
                .filter(each -> each.next().isPresent() && each.recurring().isPayment())
                .limit(1)
                .toList();
    }

    /** 4 for its very name, 3 for all the words, 1 for some of them. */
    private int fits(Agenda.Standing each, String words) {
        Draft terms = terms(each);
        String category = exchange.phrases().category(terms.category());
        if (terms.note().equalsIgnoreCase(words.strip())) return ALL_WORDS + 1;
        String name =
                terms.note().isBlank() || words.strip().toLowerCase(Locale.ROOT).equals(category)
                        ? terms.note() + " " + category
                        : terms.note();
        return WhichEntries.words(name, words);
    }

    private static Draft terms(Agenda.Standing each) {
        Recurring recurring = each.recurring();
        return recurring.on(each.next().orElse(each.handled())).orElseThrow();
    }
}
