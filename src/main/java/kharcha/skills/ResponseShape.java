package kharcha.skills;

import static kharcha.skills.Shape.anything;
import static kharcha.skills.Shape.bounded;
import static kharcha.skills.Shape.choice;
import static kharcha.skills.Shape.flag;
import static kharcha.skills.Shape.line;
import static kharcha.skills.Shape.list;
import static kharcha.skills.Shape.may;
import static kharcha.skills.Shape.must;
import static kharcha.skills.Shape.object;
import static kharcha.skills.Shape.smallObject;
import static kharcha.skills.Shape.text;
import static kharcha.skills.Shape.whole;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The form of what a node or a step says: its {@code output.generic}, as skills write it, which is not as it is sent. */
final class ResponseShape {
    /** An option's label and what it says: fewer than 2048. */
    private static final int OPTION = 2047;

    private static final Shape TYPE = choice(
            ("text image option pause iframe video audio user_defined connect_to_agent channel_transfer search_skill"
                            + " search conversational_search suggestion date button card carousel grid table dtmf"
                            + " text_to_speech speech_to_text start_activities stop_activities end_session")
                    .split(" "));
    private static final Shape CHANNELS = list(object(must(
            "channel",
            choice(
                    "chat",
                    "slack",
                    "facebook",
                    "whatsapp",
                    "text_messaging",
                    "voice_telephony",
                    "intercom",
                    "teams"))));
    private static final Shape POLICY = choice("sequential", "random", "multiline", "incremental");
    private static final Shape SOURCE = text().and((value, at) -> {
        if (value.isTextual()) Address.check(value.textValue(), Rule.RESPONSE, at);
    });
    private static final Shape MEDIA =
            object(must("source", SOURCE), may("title", text()), may("description", text()), may("alt_text", text()));
    private static final Shape CHOICE = object(
            must("label", line(OPTION)), must("value", object(must("input", object(must("text", bounded(OPTION)))))));
    private static final Shape OPTIONS = list(20, CHOICE);
    private static final Map<String, Shape> BY_TYPE = Map.of(
            "text",
            ResponseShape::spoken,
            "image",
            MEDIA.and(ResponseShape::picture),
            "iframe",
            MEDIA,
            "video",
            MEDIA,
            "audio",
            MEDIA,
            "pause",
            object(must("time", whole(0, 10_000)), may("typing", flag())),
            "user_defined",
            object(must("user_defined", smallObject(5000))));
    private static final Shape ANY = object(
            must("response_type", TYPE),
            may("channels", CHANNELS),
            may("selection_policy", POLICY),
            may("values", anything()));
    private static final Shape DIALOG_OPTION = object(must("title", text()), must("options", OPTIONS));
    /** Those that a customer shall choose from may come from a variable. */
    private static final Shape ACTION_OPTION = (value, at) -> {
        if (value.path("options").isArray()) OPTIONS.check(value.path("options"), at.field("options"));
    };

    private static final Pattern OTHER_PICTURE = Pattern.compile("\\.(svg|webp|bmp|tiff?|avif|heic|pdf|ico)$");
    private static final int MOST = 5;
    private static final Shape VALUES = list(object(may("text", text()), may("text_expression", object())));

    private ResponseShape() {}

    static Shape inDialogs() {
        return list(MOST, ANY.and(ofItsType(DIALOG_OPTION)));
    }

    static Shape inActions() {
        return list(MOST, ANY.and(ofItsType(ACTION_OPTION)));
    }

    private static Shape ofItsType(Shape option) {
        return (value, at) -> {
            if (!value.isObject()) return;
            String type = value.path("response_type").asText("");
            Shape shape = type.equals("option") ? option : BY_TYPE.getOrDefault(type, anything());
            shape.check(value, at);
        };
    }

    /** A picture of a kind that every channel shows; an address need not say of which kind it is. */
    private static void picture(JsonNode value, Spot at) {
        String name = value.path("source").asText("").replaceFirst("[?#].*", "").toLowerCase(Locale.ROOT);
        if (OTHER_PICTURE.matcher(name).find())
            at.field("source").found(Rule.RESPONSE, "is no picture of the kinds .jpg, .gif or .png");
    }

    private static void spoken(JsonNode value, Spot at) {
        JsonNode values = value.path("values");
        if (values.isMissingNode() && value.has("text"))
            at.field("text").found(Rule.RESPONSE, "is how a text is sent; in a skill it stands in \"values\"");
        else if (values.isMissingNode()) at.field("values").found(Rule.MISSING, "is missing");
        else VALUES.check(values, at.field("values"));
    }
}
