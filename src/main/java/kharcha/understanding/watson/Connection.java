package kharcha.understanding.watson;

import com.ibm.cloud.sdk.core.security.IamAuthenticator;
import com.ibm.watson.assistant.v2.Assistant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/**
 * IBM's SDK as Kharcha uses it: each request bounded in time as a whole (the SDK knows parts of it only, and a minute is its
 * least), never repeated by itself, set by nothing but Kharcha's own settings.
 */
final class Connection {
    /** The SDK looks up settings of its own under this name, in the environment and in files; nobody has any. */
    private static final String NAME = "kharcha_sets_this_itself";

    /** It writes errors as it likes, bodies among them. Kept, since a logger that nobody holds forgets its level. */
    private static final Logger SDK = Logger.getLogger("com.ibm.cloud.sdk.core");

    static {
        SDK.setLevel(Level.OFF);
    }

    private Connection() {}

    /**
     * A fresh one, which has no token yet.
     *
     * @param most how long each request may take, that for a token also
     */
    static Assistant to(Instance instance, Duration most, List<Interceptor> interceptors) {
        IamAuthenticator key = new IamAuthenticator.Builder()
                .apikey(instance.apiKey())
                .url(instance.iamUrl().toString())
                .build();
        Assistant assistant = new Assistant(instance.version(), NAME, key);
        assistant.setServiceUrl(instance.url().toString());
        assistant.disableRetries();
        // What people write about their money teaches IBM nothing.
        assistant.setDefaultHeaders(Map.of("X-Watson-Learning-Opt-Out", "true"));
        OkHttpClient.Builder bounded = assistant
                .getClient()
                .newBuilder()
                .callTimeout(most)
                .connectTimeout(most)
                .readTimeout(most)
                .writeTimeout(most)
                .retryOnConnectionFailure(false)
                .followRedirects(false);
        key.setClient(bounded.build());
        interceptors.forEach(bounded::addInterceptor);
        assistant.setClient(bounded.build());
        return assistant;
    }
}
