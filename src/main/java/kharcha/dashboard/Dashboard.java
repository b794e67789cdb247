package kharcha.dashboard;

import io.javalin.config.RoutesConfig;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import kharcha.conversation.Books;
import kharcha.drawing.ChartPainter;
import kharcha.drawing.Easel;
import kharcha.files.FileMaker;
import kharcha.web.Pages;
import kharcha.web.Routes;

/** All pages, for the wiring. */
public final class Dashboard implements Routes {
    private final List<Routes> pages;

    /** @param publicUrl where this service is reached, as other sites have to write it */
    public Dashboard(URI publicUrl, Retention kept, Books books, Clock clock) {
        FileMaker maker = new FileMaker(books, publicUrl, clock);
        Pages engine = new Pages();
        Frame frame = Frame.standard();
        this.pages = List.of(
                new HomePage(engine, frame),
                new PrivacyPage(engine, frame, kept),
                new EmbedPage(engine, frame, publicUrl),
                new RecoverPage(engine, frame),
                new OverviewPage(engine, frame, books, clock),
                new EntriesPage(engine, frame, books, clock),
                new EntryPage(engine, frame, books, clock),
                new ReportsPage(engine, frame, books, new Easel(new ChartPainter()), maker, clock),
                new ForecastPage(engine, frame, books, clock),
                new BudgetsPage(engine, frame, books, clock),
                new WalletsPage(engine, frame, books, clock),
                new WalletPage(engine, frame, books, clock),
                new CategoriesPage(engine, frame, books, clock),
                new CategoryPage(engine, frame, books, clock),
                new RecurringPage(engine, frame, books, clock),
                new RecurringOnePage(engine, frame, books, clock),
                new SettingsPage(engine, frame, books, clock),
                new Manifest(),
                new ErrorPages(engine, frame));
    }

    @Override
    public void add(RoutesConfig routes) {
        pages.forEach(page -> page.add(routes));
    }
}
