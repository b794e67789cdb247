package kharcha.storage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * Values as JSON columns. What is written today must be readable for as long as it is kept: kinds have names of their own
 * ({@link JsonShapes}), amounts are strings and keep every digit, and what cannot be read fails instead of being guessed.
 */
final class Json {
    private static final JsonMapper MAPPER = JsonShapes.register(JsonMapper.builder())
            .addModule(new JavaTimeModule())
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private Json() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException trouble) {
            throw new IllegalStateException("no JSON for a " + value.getClass().getSimpleName(), trouble);
        }
    }

    /** @throws IllegalStateException naming the type, not the contents, if this is no JSON of it */
    static <T> T read(String json, Class<T> type) {
        try {
            T value = MAPPER.readValue(json, type);
            if (value == null) throw new IllegalStateException("the database holds no " + type.getSimpleName());
            return value;
        } catch (JsonProcessingException trouble) {
            trouble.clearLocation();
            throw new IllegalStateException(
                    "the database holds a " + type.getSimpleName() + " that this version cannot read" + " ("
                            + trouble.getClass().getSimpleName() + ")");
        }
    }
}
