package kharcha.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kharcha.web.About;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schemas of records, as {@link kharcha.web.Json} writes them: names in snake case, and a component that may be null is
 * said to be so, or is left out where the record leaves it out.
 */
final class Schemas {
    private static final Set<Class<?>> WHOLE = Set.of(int.class, long.class, Integer.class, Long.class);
    private static final Set<Class<?>> YES_OR_NO = Set.of(boolean.class, Boolean.class);

    private final Map<String, Object> named = new TreeMap<>();

    /** All that were asked for so far, and what they consist of, by name. */
    Map<String, Object> named() {
        return named;
    }

    /** A reference to the schema of that record, or of those that a sealed interface permits. */
    Map<String, Object> of(Class<?> type) {
        String name = name(type);
        if (!named.containsKey(name)) {
            named.put(name, Map.of());
            named.put(name, type.isSealed() ? anyOf(type) : object(type));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    /** A record within another is named after both. */
    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : outer.getSimpleName() + type.getSimpleName();
    }

    private Map<String, Object> anyOf(Class<?> type) {
        return Map.of(
                "oneOf", Stream.of(type.getPermittedSubclasses()).map(this::of).toList());
    }

    private Map<String, Object> object(Class<?> type) {
        if (!type.isRecord()) throw new IllegalArgumentException(type + " is no record: nothing describes it");
        boolean leavesOut = type.isAnnotationPresent(JsonInclude.class);
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = SnakeCaseStrategy.INSTANCE.translate(component.getName());
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            properties.put(name, property(component, nullable && !leavesOut));
            if (!(nullable && leavesOut)) required.add(name);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        About about = type.getAnnotation(About.class);
        if (about != null) schema.put("description", about.value());
        schema.put("properties", properties);
        if (!required.isEmpty()) schema.put("required", required);
        return schema;
    }

    private Map<String, Object> property(RecordComponent component, boolean nullable) {
        Map<String, Object> bare = type(component.getAnnotatedType());
        Map<String, Object> property = new LinkedHashMap<>();
        if (!nullable) property.putAll(bare);
        else if (bare.get("type") instanceof String type) {
            property.putAll(bare);
            property.put("type", List.of(type, "null"));
        } else property.put("anyOf", List.of(bare, Map.of("type", "null")));
        About about = component.getAnnotation(About.class);
        if (about != null) {
            property.put("description", about.value());
            if (!about.format().isEmpty()) property.put("format", about.format());
        }
        return property;
    }

    private Map<String, Object> type(AnnotatedType annotated) {
        if (annotated instanceof AnnotatedParameterizedType list)
            return Ordered.of("type", "array", "items", type(list.getAnnotatedActualTypeArguments()[0]));
        Class<?> type = (Class<?>) annotated.getType();
        if (type == String.class) return Map.of("type", "string");
        if (WHOLE.contains(type)) return Map.of("type", "integer");
        if (YES_OR_NO.contains(type)) return Map.of("type", "boolean");
        return of(type);
    }
}
