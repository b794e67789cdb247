package kharcha.ops;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import kharcha.web.RequestLog;
import kharcha.web.Role;
import kharcha.web.Routes;

/** Figures about the service, never about its users, in the format of Prometheus: {@code /metrics}. */
public final class Metrics implements Routes {
    private static final String BEGUN = "metrics-begun";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
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
