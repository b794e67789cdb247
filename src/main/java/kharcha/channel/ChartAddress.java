package kharcha.channel;

import java.net.URI;
import kharcha.conversation.Reply;
import kharcha.mail.MailRoute;

/** Where the pictures of charts, and files, can be had, by everybody who knows their id. */
public final class ChartAddress {
    private final String publicUrl;
    private final boolean https;
    private final boolean local;

    public ChartAddress(URI publicUrl) {
        this.publicUrl = publicUrl.toString();
        this.https = "https".equals(publicUrl.getScheme());
        this.local = MailRoute.isLoopback(publicUrl.getHost());
    }

    /** Whether web chats and messengers can show a picture that lies there: they fetch it by https only. */
    public boolean isForMessengers() {
        return https;
    }

    /** Whether anybody at all can be sent there; without https, only who is on this machine and tries things out. */
    public boolean isOfUse() {
        return https || local;
    }

    /** Of one of our pages. */
    public String page(String path) {
        return publicUrl + path;
    }

    public String of(Reply.File file) {
        return publicUrl + "/files/" + file.fileId() + "." + file.format().ending();
    }

    /** The same reply, its files as text that ends with where they are. */
    public Reply told(Reply reply) {
        return new Reply(
                reply.ok(),
                reply.blocks().stream()
                        .map(block -> block instanceof Reply.File file ? told(file) : block)
                        .toList());
    }

    public Reply.Text told(Reply.File file) {
        return new Reply.Text(file.label() + " " + of(file));
    }

    /** Absolute, because it is read in messengers as well as on our own pages. */
    public String of(Reply.Picture picture) {
        return publicUrl + "/charts/" + picture.chartId() + ".png";
    }
}
