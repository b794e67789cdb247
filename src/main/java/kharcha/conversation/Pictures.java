package kharcha.conversation;

import java.time.Duration;
import kharcha.report.Chart;

/** Keeps a chart's data and makes the block that shows it. */
final class Pictures {
    private final Duration live;

    Pictures(Duration live) {
        this.live = live;
    }

    Reply.Picture keep(Exchange exchange, Chart chart) {
        String id = exchange.desk()
                .charts()
                .keep(exchange.user(), chart, exchange.message().when().plus(live));
        return new Reply.Picture(id, chart.title(), chart.alt());
    }
}
