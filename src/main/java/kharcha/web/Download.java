package kharcha.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that is made while it is sent. Where that breaks off the connection is cut, so that nobody takes a part for the whole. */
public final class Download {
    private static final Logger LOG = LoggerFactory.getLogger("kharcha");

    /** Writes all of it, or throws. */
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    private Download() {}

    /** What goes wrong before anything is sent is answered as everywhere else. */
    public static void send(Context context, Content content) throws IOException {
        try {
            content.write(context.outputStream());
        } catch (IOException | RuntimeException failure) {
            if (!context.res().isCommitted()) {
                context.res().reset();
                throw failure;
            }
            LOG.warn(
                    "event=download_cut request={} exception={}",
                    RequestLog.id(context),
                    failure.getClass().getName());
            ServletContextRequest.getServletContextRequest(context.req())
                    .getConnectionMetaData()
                    .getConnection()
                    .getEndPoint()
                    .close();
        }
    }
}
