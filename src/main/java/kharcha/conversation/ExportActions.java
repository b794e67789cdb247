package kharcha.conversation;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import kharcha.report.Extract;
import kharcha.report.FairPeriods;
import kharcha.report.FileFormat;
import kharcha.report.Reports;
import kharcha.understanding.Intent;

/** What leaves the house: a file behind a link that ends by itself, and the report of each month by mail. */
final class ExportActions {
    /** Long enough to open it on another device, and too short to be found in an old chat. */
    static final Duration ALIVE = Duration.ofDays(1);

    Outcome export(Exchange exchange, Intent.Export asked) {
        // A report ends today; a list of entries also has those that are dated ahead.
        Intent.Export export = asked.format() == FileFormat.PDF
                ? new Intent.Export(
                        asked.format(), FairPeriods.untilToday(asked.period(), exchange.today()), asked.filter())
                : asked;
        Reports.Sides sides = exchange.reports().sides(exchange.user(), export.filter(), export.period());
        long count =
                Totals.of(sides.spent()).count() + Totals.of(sides.earned()).count();
        String subject = new FilterPhrases(exchange).subject(export.filter(), export.period());
        if (count == 0) return Outcome.of(exchange.say("file.nothing", "what", subject));
        String what = exchange.phrases()
                .capital(exchange.phrases().join(exchange.phrases().entries(count), subject));
        FileFormat format = export.format();
        if (format == null)
            return Outcome.of(exchange.say("file.which", "what", what))
                    .with(Stream.of(FileFormat.values())
                            .map(each -> Buttons.file(each, export.period(), export.filter()))
                            .toArray(Reply.Choice[]::new));
        return made(exchange, new Extract(format, export.period(), export.filter()), what);
    }

    private static Outcome made(Exchange exchange, Extract extract, String what) {
        ZonedDateTime until =
                exchange.message().when().atZone(exchange.preferences().zone()).plus(ALIVE);
        String id = exchange.desk().files().keep(exchange.user(), extract, until.toInstant());
        String format = extract.format().name();
        return Outcome.of(exchange.say(
                        "file.made",
                        "what",
                        exchange.phrases().join(what, format),
                        "day",
                        exchange.phrases().days().weekday(until.toLocalDate()),
                        "time",
                        until.toLocalTime().withSecond(0).withNano(0).toString()))
                .with(new Reply.File(id, extract.format(), exchange.say("file.open", "format", format)));
    }

    /** Only to an address that was confirmed: a guest is told how to get one. */
    Outcome mail(Exchange exchange, Intent.MailReports intent) {
        boolean now = exchange.preferences().reportsFrom() != null;
        if (!intent.wanted() && !now) return Outcome.of(exchange.say("mail.reports.none"));
        return intent.wanted() ? begin(exchange, now) : end(exchange);
    }

    private static Outcome begin(Exchange exchange, boolean already) {
        return exchange.desk()
                .address()
                .map(to -> {
                    String line = exchange.say(
                            already ? "mail.reports.already" : "mail.reports.begin", "address", to.masked());
                    if (already) return Outcome.of(line);
                    exchange.ledger().prefer(exchange.preferences().withReportsFrom(exchange.today()));
                    return done(exchange, line);
                })
                .orElseGet(() -> Outcome.of(exchange.say("mail.reports.address"))
                        .with(new Reply.DashboardOffer(exchange.say("mail.reports.where"))));
    }

    private static Outcome end(Exchange exchange) {
        exchange.ledger().prefer(exchange.preferences().withReportsFrom(null));
        return done(exchange, exchange.say("mail.reports.end"));
    }

    private static Outcome done(Exchange exchange, String line) {
        return Outcome.of(line)
                .with(Buttons.undo(exchange.phrases(), exchange.turn()))
                .did(false);
    }
}
