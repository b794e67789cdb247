package kharcha.web;

import io.javalin.config.RoutesConfig;

/** A channel or a page: hands its routes over, each with its {@link Role}. */
public interface Routes {
    void add(RoutesConfig routes);

    /** Before the server stops: ends what would not end by itself. */
    default void stop() {}
}
