package kharcha.channel;

import java.net.URI;
import kharcha.conversation.Reply;

/** Where the pictures of charts can be had, by everybody who knows their id. */
public final class ChartAddress {
    private final String publicUrl;

    public ChartAddress(URI publicUrl) {
        this.publicUrl = publicUrl.toString();
    }

    /** Of one of our pages. */
    public String page(String path) {
        return publicUrl + path;
    }

    /** Absolute, because it is read in messengers as well as on our own pages. */
    public String of(Reply.Picture picture) {
        return publicUrl + "/charts/" + picture.chartId() + ".png";
    }
}
