package kharcha.understanding.watson;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Leaves of an answer nothing but its intents. Of the rest nothing is wanted, and the SDK throws the whole answer away when there is
 * one response in it of a kind it has not heard of.
 */
final class IntentsOnly implements Interceptor {
    private static final long LONGEST = 1_000_000;
    private static final MediaType JSON = MediaType.get("application/json");

    /** An answer that is none. */
    static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1;

        Unreadable(Throwable cause) {
            super(cause);
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        if (!response.isSuccessful()) return response;
        try (response) {
            String intents = intents(response.peekBody(LONGEST).string());
            return response.newBuilder()
                    .body(ResponseBody.create("{\"output\":{\"intents\":" + intents + "}}", JSON))
                    .build();
        }
    }

    private static String intents(String body) throws Unreadable {
        try {
            JsonObject output = JsonParser.parseString(body).getAsJsonObject().getAsJsonObject("output");
            JsonArray known = new JsonArray();
            if (output.get("intents") instanceof JsonArray given)
                for (JsonElement each : given) known.add(intent(each.getAsJsonObject()));
            return known.toString();
        } catch (JsonParseException
                | IllegalStateException
                | UnsupportedOperationException
                | NullPointerException
                | ClassCastException
                | NumberFormatException e) {
            throw new Unreadable(e);
        }
    }

    private static JsonObject intent(JsonObject given) {
        JsonObject intent = new JsonObject();
        intent.addProperty("intent", given.get("intent").getAsString());
        intent.addProperty("confidence", given.get("confidence").getAsDouble());
        return intent;
    }
}
