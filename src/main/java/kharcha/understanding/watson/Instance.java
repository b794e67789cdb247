package kharcha.understanding.watson;

import java.net.URI;

/**
 * A Watson Assistant of the operator's: where it is, and the key to it.
 *
 * @param url of the service instance, without a slash at the end
 * @param apiKey of IBM Cloud; never written by accident
 * @param assistantId of the assistant, which owns the skills
 * @param environmentId of the environment of it (draft, live) that is talked to
 * @param version the day whose API is spoken, as year-month-day
 * @param iamUrl where the key is exchanged for tokens
 */
public record Instance(URI url, String apiKey, String assistantId, String environmentId, String version, URI iamUrl) {
    public static final String VERSION = "2024-08-25";
    public static final URI IAM = URI.create("https://iam.cloud.ibm.com");

    @Override
    public String toString() {
        return "Instance[" + url + ", environment " + environmentId + "]";
    }
}
