package kharcha.ops;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import kharcha.understanding.EngineWatch;
import kharcha.web.RequestLog;
import kharcha.web.Role;
import kharcha.web.Routes;

/** Figures about the service, never about its users, in the format of Prometheus: {@code /metrics}. */
public final class Metrics implements Routes, EngineWatch {
    private static final String BEGUN = "metrics-begun";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    @Override
    public void saw(String engine, Outcome outcome, Duration took) {
        Timer.builder("kharcha.understanding")
                .description("Messages read, by engine and how it went")
                .tag("engine", engine)
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(registry)
                .record(took);
    }

    /**
     * Shows which of these states an engine's circuit breaker is in: that one is 1.
     *
     * @param now says which
     */
    public void showBreaker(String engine, List<String> states, Supplier<String> now) {
        for (String state : states)
            Gauge.builder(
                            "kharcha.understanding.breaker",
                            now,
                            said -> said.get().equals(state) ? 1 : 0)
                    .description("Whether an engine is asked (closed), tried again (half_open) or spared (open)")
                    .tag("engine", engine)
                    .tag("state", state)
                    .strongReference(true)
                    .register(registry);
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.before(context -> context.attribute(BEGUN, System.nanoTime()));
        routes.after(this::count);
        routes.get("/metrics", this::show, Role.OPERATOR);
    }

    private void count(Context context) {
        Long begun = context.attribute(BEGUN);
        if (begun == null) return;
        Timer.builder("kharcha.http.requests")
                .description("Requests answered, by route and status")
                .tag("method", context.method().name())
                .tag("route", RequestLog.route(context))
                .tag("status", String.valueOf(context.statusCode()))
                .serviceLevelObjectives(
                        Duration.ofMillis(2),
                        Duration.ofMillis(5),
                        Duration.ofMillis(20),
                        Duration.ofMillis(100),
                        Duration.ofMillis(500),
                        Duration.ofMillis(3000))
                .register(registry)
                .record(Duration.ofNanos(System.nanoTime() - begun));
    }

    private void show(Context context) {
        context.header("Cache-Control", "no-store")
                .contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(registry.scrape());
    }
}
