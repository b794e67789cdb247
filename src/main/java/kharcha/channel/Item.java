package kharcha.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One part of an answer in Watson's message shape, as its {@code output.generic} lists them. */
public sealed interface Item {
    record Text(String responseType, String text) implements Item {
        public Text(String text) {
            this("text", text);
        }
    }

    /** @param source an absolute address */
    record Image(String responseType, String source, String title, String altText) implements Item {
        public Image(String source, String title, String altText) {
            this("image", source, title, altText);
        }
    }

    record Option(String responseType, String title, List<Choice> options) implements Item {
        public Option(String title, List<Choice> options) {
            this("option", title, options);
        }
    }

    /** What a press on it says, wrapped as Watson does. */
    record Choice(String label, Value value) {
        public Choice(String label, String text) {
            this(label, new Value(new Input(text)));
        }
    }

    record Value(Input input) {}

    record Input(String text) {}

    /** Something of our own, which clients that do not know it pass over. */
    record UserDefined(String responseType, Own userDefined) implements Item {
        public UserDefined(Own userDefined) {
            this("user_defined", userDefined);
        }
    }

    /** @param label what its button says; null: what the client thinks fit */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Own(String type, @Nullable String label) {}
}
