package kharcha.web;

import io.javalin.config.RoutesConfig;
import java.util.List;

/** Routes of the API, which are registered by what describes them. */
public interface Described extends Routes {
    List<Operation> operations();

    @Override
    default void add(RoutesConfig routes) {
        operations().forEach(operation -> operation.add(routes));
    }
}
