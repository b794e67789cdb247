package kharcha.web;

import io.javalin.http.Context;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody wanted to go before we asked who it is: a path of our own, never an address elsewhere. */
public final class Next {
    /** No scheme and no host, and nothing that a browser would take for the beginning of one. */
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[A-Za-z0-9/_.~!$&'()*+,;=:@%?-]{0,2000}");

    private Next() {}

    /** What the parameter "next" says, as far as it leads to a page of ours. */
    public static String of(Context context, String otherwise) {
        String form = context.formParam("next");
        return orElse(form == null ? context.queryParam("next") : form, otherwise);
    }

    /** The wanted address as far as it is one of ours. */
    public static String orElse(@Nullable String wanted, String otherwise) {
        return wanted != null && OWN.matcher(wanted).matches() && !wanted.contains("/../") ? wanted : otherwise;
    }
}
