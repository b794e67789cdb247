package kharcha.api;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kharcha.ledger.Entry;
import kharcha.ledger.EntryId;
import kharcha.report.Reports;
import kharcha.web.About;
import kharcha.web.Described;
import kharcha.web.Operation;
import kharcha.web.Parameter;
import kharcha.web.Role;
import org.jspecify.annotations.Nullable;

/** {@code /api/entries}: what is booked, the newest day first, and the story of one entry. */
final class EntriesDoor implements Described {
    private static final int FEW = 50;
    private static final int MOST = 500;
    private static final Pattern PLACE = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})_([1-9][0-9]{0,17})");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private final Reading reading;

    @About("Entries, the newest day first.")
    record Page(
            @About("In order.") List<EntryShape> entries,

            @About(value = "Where those after them are; null when there are none.", format = "uri-reference") @Nullable
            String next) {}

    EntriesDoor(Reading reading) {
        this.reading = reading;
    }

    @Override
    public List<Operation> operations() {
        List<Parameter> paged = Stream.concat(
                        Asked.PARAMETERS.stream(),
                        Stream.of(
                                Parameter.number("limit", "query", "How many at most: 1 to 500, 50 if not said."),
                                Parameter.query("after", "Where to go on, as \"next\" of the answer before says it.")))
                .toList();
        return List.of(
                Operation.get(
                                "/api/entries",
                                Role.TOKEN,
                                "entries",
                                "Entries, the newest day first, as /entries shows them.",
                                Page.class,
                                this::list)
                        .with(paged),
                Operation.get(
                                "/api/entries/{id}",
                                Role.TOKEN,
                                "entry",
                                "One entry and all that ever happened to it; also after it was deleted.",
                                EntryStory.class,
                                this::show)
                        .with(List.of(Parameter.number("id", "path", "The number of the entry."))));
    }

    private void list(Context context) {
        reading.answer(context, open -> {
            Asked asked = Asked.read(context, open.categories());
            int limit = limit(context);
            Optional<Reports.Place> place = place(context);
            List<Entry> rows = place.isPresent()
                    ? open.reports().after(open.id(), asked.filter(), asked.period(), place.get(), limit + 1)
                    : open.reports()
                            .entries(open.id(), asked.filter(), asked.period(), Reports.Order.NEWEST, limit + 1);
            List<Entry> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
            String next = rows.size() > limit ? next(context, shown.getLast()) : null;
            if (next != null) context.header("Link", "<" + next + ">; rel=\"next\"");
            return new Page(
                    shown.stream()
                            .map(entry -> EntryShape.of(entry, open.categories()))
                            .toList(),
                    next);
        });
    }

    private static int limit(Context context) {
        String text = Asked.text(context, "limit");
        if (text == null) return FEW;
        if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > MOST)
            throw Asked.wrong("limit", "a number from 1 to " + MOST);
        return Integer.parseInt(text);
    }

    private static Optional<Reports.Place> place(Context context) {
        String after = Asked.text(context, "after");
        if (after == null) return Optional.empty();
        Matcher place = PLACE.matcher(after);
        try {
            if (place.matches())
                return Optional.of(new Reports.Place(
                        LocalDate.parse(place.group(1)), new EntryId(Long.parseLong(place.group(2)))));
        } catch (DateTimeException e) {
            // Said below.
        }
        throw Asked.wrong("after", "taken from \"next\" of the answer before");
    }

    /** The same question, from there on. */
    private static String next(Context context, Entry last) {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, List<String>> asked : context.queryParamMap().entrySet())
            if (!asked.getKey().equals("after"))
                asked.getValue().forEach(value -> parts.add(encoded(asked.getKey()) + "=" + encoded(value)));
        parts.add("after=" + last.draft().day() + "_" + last.id().value());
        return parts.stream().collect(Collectors.joining("&", "/api/entries?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void show(Context context) {
        String id = context.pathParam("id");
        if (!NUMBER.matcher(id).matches()) throw new NotFoundResponse();
        reading.answer(
                context,
                open -> EntryStory.of(open, new EntryId(Long.parseLong(id))).orElseThrow(NotFoundResponse::new));
    }
}
