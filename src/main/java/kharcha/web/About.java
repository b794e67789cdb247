package kharcha.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a field of an answer, or an answer as a whole, means: for the description of the API, beside the field itself. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface About {
    String value();

    /** As JSON Schema names kinds of texts: "date", "date-time", "uri-reference". */
    String format() default "";
}
