package kharcha.conversation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kharcha.ledger.Categories;
import kharcha.ledger.CategoryId;
import kharcha.ledger.Draft;
import kharcha.understanding.FoundAmount;
import kharcha.understanding.FoundCategory;
import kharcha.understanding.FoundNumber;
import kharcha.understanding.Intent;
import kharcha.understanding.Label;
import kharcha.understanding.Meaning;
import kharcha.understanding.Parse;
import kharcha.understanding.Question;
import kharcha.understanding.Span;
import org.jspecify.annotations.Nullable;

/**
 * How a message was read, for whoever asks why: a line a finding, its parts with tabs between, in no language. Kept with the
 * turn, and like the message never written to a log. {@link WhyActions} words it.
 */
final class Reading {
    private static final int LONGEST = 60;

    private final Parse parse;
    private final Categories categories;
    private final List<String> lines = new ArrayList<>();

    private Reading(Parse parse, Categories categories) {
        this.parse = parse;
        this.categories = categories;
    }

    static String of(Parse parse, Meaning meaning, Categories categories) {
        Reading reading = new Reading(parse, categories);
        Label label = parse.labels().getFirst();
        reading.line("meant", meaning.getClass().getSimpleName());
        reading.line("label", label.name(), String.valueOf(label.confidence()), parse.engine());
        List<Draft> drafts = drafts(meaning);
        if (drafts.isEmpty()) reading.everything();
        if (meaning instanceof Intent.Correct correct)
            reading.correction(correct.correction().amount());
        drafts.forEach(reading::entry);
        return String.join("\n", reading.lines);
    }

    private static List<Draft> drafts(Meaning meaning) {
        return switch (meaning) {
            case Intent.Book book -> book.entries();
            case Intent.BookWithin within -> within.book().entries();
            case Intent.BookShare share -> share.whole().entries();
            case Intent.Restate restate -> restate.book().entries();
            case Question.ConfirmEntries confirm -> confirm.entries();
            default -> List.of();
        };
    }

    private void entry(Draft draft) {
        line(
                "amount",
                amount(draft),
                draft.amount().amount().toPlainString(),
                draft.amount().currency().getCurrencyCode(),
                hasMark(draft) ? "said" : "");
        parse.dates().stream()
                .filter(found -> draft.day().equals(found.range().start()))
                .findFirst()
                .ifPresentOrElse(
                        found -> line(
                                "day",
                                said(found.span()),
                                draft.day().toString(),
                                draft.day().toString()),
                        () -> line(
                                "day", "", draft.day().toString(), draft.day().toString()));
        parse.categories().stream()
                .filter(found -> found.category().equals(draft.category()))
                .min(Comparator.comparing((FoundCategory found) -> !isIn(draft, found))
                        .thenComparing(FoundCategory::kind))
                .ifPresentOrElse(
                        this::category,
                        () -> line("category", "", draft.category().value(), unsaid(draft)));
    }

    private boolean isIn(Draft draft, FoundCategory found) {
        return draft.note().contains(found.span().in(parse.text()));
    }

    private static String unsaid(Draft draft) {
        boolean none =
                draft.category().equals(CategoryId.OTHER) || draft.category().equals(CategoryId.OTHER_INCOME);
        return none ? "none" : "before";
    }

    /** The words that have the amount; empty when it was worked out of several. */
    private String amount(Draft draft) {
        return Stream.concat(
                        parse.amounts().stream()
                                .filter(found -> isOf(found.value(), draft))
                                .map(FoundAmount::span),
                        parse.numbers().stream()
                                .filter(found -> isOf(found.value(), draft))
                                .map(FoundNumber::span))
                .findFirst()
                .map(this::said)
                .orElse("");
    }

    private static boolean isOf(BigDecimal value, Draft draft) {
        return value.abs().compareTo(draft.amount().amount()) == 0;
    }

    private boolean hasMark(Draft draft) {
        return parse.amounts().stream()
                .anyMatch(found -> draft.amount().currency().equals(found.currency()));
    }

    private void correction(@Nullable BigDecimal amount) {
        parse.numbers().stream()
                .filter(found -> amount != null && found.value().compareTo(amount) == 0)
                .findFirst()
                .ifPresent(found -> line("new", said(found.span())));
    }

    private void everything() {
        parse.amounts().stream()
                .filter(found -> found.currency() != null)
                .forEach(found -> line(
                        "amount",
                        said(found.span()),
                        found.value().toPlainString(),
                        found.currency() == null ? "" : found.currency().getCurrencyCode(),
                        "said"));
        parse.dates()
                .forEach(found -> line(
                        "day",
                        said(found.span()),
                        day(found.range().start()),
                        day(found.range().end())));
        parse.categories().forEach(this::category);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private void category(FoundCategory found) {
        String said = said(found.span());
        String source = switch (found.kind()) {
            case NAME -> "name";
            case MERCHANT -> "merchant";
            case DECISIVE, THING, PLACE, HINT -> "word";
        };
        boolean own = categories.own().word(CategoryActions.key(said)).isPresent();
        line("category", said, found.category().value(), own ? "own" : source);
    }

    private String said(Span span) {
        String text = span.in(parse.text());
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private void line(String... parts) {
        lines.add(String.join(
                "\t",
                Stream.of(parts)
                        .map(part -> part.replaceAll("[\\t\\n\\r]", " "))
                        .toList()));
    }
}
