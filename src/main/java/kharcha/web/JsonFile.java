package kharcha.web;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One large JSON object that is written piece by piece, so that it never has to be in memory as a whole. */
public final class JsonFile {
    private final JsonGenerator json;

    /** Begins the object. */
    public JsonFile(OutputStream out) throws IOException {
        json = Json.generator(out);
        json.writeStartObject();
    }

    public void field(String name, @Nullable Object value) throws IOException {
        json.writeFieldName(name);
        json.writePOJO(value);
    }

    /**
     * An array, fetched in portions.
     *
     * @param next fetches what comes after that one, or (null) the first; empty at the end
     * @param shape as it is written
     */
    public <T> void array(String name, Function<@Nullable T, List<T>> next, Function<T, Object> shape)
            throws IOException {
        json.writeArrayFieldStart(name);
        T last = null;
        List<T> portion = next.apply(last);
        while (!portion.isEmpty()) {
            for (T each : portion) json.writePOJO(shape.apply(each));
            last = portion.getLast();
            portion = next.apply(last);
        }
        json.writeEndArray();
    }

    /** Without this end it is no JSON: whoever reads a part of it can tell. */
    public void end() throws IOException {
        json.writeEndObject();
        json.flush();
    }
}
