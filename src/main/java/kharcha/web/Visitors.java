package kharcha.web;

import io.javalin.http.Context;
import java.util.Optional;

/** Finds out whose book a request may open. */
public interface Visitors {
    /** Empty when nobody is known by what the request brought. */
    Optional<Visitor> find(Context context);
}
