package kharcha.api;

import java.util.LinkedHashMap;
import java.util.Map;

/** Objects of JSON whose fields keep their order, so that every replica writes the same document. */
final class Ordered {
    private Ordered() {}

    static Map<String, Object> of(String name, Object value) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(name, value);
        return object;
    }

    static Map<String, Object> of(String name, Object value, String second, Object other) {
        Map<String, Object> object = of(name, value);
        object.put(second, other);
        return object;
    }

    static Map<String, Object> of(
            String name, Object value, String second, Object other, String third, Object another) {
        Map<String, Object> object = of(name, value, second, other);
        object.put(third, another);
        return object;
    }
}
