package kharcha.lab;

import java.util.ArrayList;
import java.util.List;

/**
 * What answers cost one user with ever more entries, over HTTP, one after the other: a month must stay below 20 ms and all time
 * below 200 ms in 99 of 100 cases, however much is booked.
 */
record BenchGrowth(BenchClient client, BenchBooks books, BenchResult result) {
    private static final double MONTH = 20;
    private static final double ALL_TIME = 200;

    private record Size(String name, long user) {}

    /** @param bound in milliseconds, for 99 of 100 */
    private record Asked(String name, String text, double bound) {}

    private static final List<Asked> ASKED = List.of(
            new Asked("month: report", "monthly report", MONTH),
            new Asked("month: question", "how much on coffee this month?", MONTH),
            new Asked("month: chart", "heat map of this month", MONTH),
            new Asked("month: budget", "what is left for groceries?", MONTH),
            new Asked("all time: report", "report for all time", ALL_TIME),
            new Asked("all time: question", "how much on coffee in total?", ALL_TIME),
            new Asked("all time: a word", "how much on flat white in total?", ALL_TIME),
            new Asked("all time: chart", "chart of all time by month", ALL_TIME),
            new Asked("all time: shops", "my top shops of all time", ALL_TIME));

    void measure(Load alone, Load warmUp) throws InterruptedException {
        List<Size> sizes =
                List.of(new Size("1,000", 1), new Size("60,000", books.lifetimeUser()), new Size("1,000,000", 0));
        sizes.forEach(size -> client.say(size.user(), "400 a month for groceries"));
        new Load(1, warmUp.seconds())
                .uncounted(number -> answered(sizes.get((int) (number % sizes.size())), ASKED.get((int)
                        (number / sizes.size() % ASKED.size()))));
        List<BenchResult.Row> rows = new ArrayList<>();
        for (Asked asked : ASKED) {
            List<Timings> timings = new ArrayList<>();
            for (Size size : sizes) timings.add(alone.run(_ -> answered(size, asked)));
            rows.add(new BenchResult.Row(asked.name(), timings, asked.bound()));
        }
        result.table("growth, p50 / p99 ms", sizes.stream().map(Size::name).toList(), rows);
    }

    private void answered(Size size, Asked asked) {
        if (!client.say(size.user(), asked.text()))
            throw new IllegalStateException("at " + size.name() + " entries there was no answer to " + asked.name());
    }
}
