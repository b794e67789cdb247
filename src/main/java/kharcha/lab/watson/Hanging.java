package kharcha.lab.watson;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** Answers that do not come, and those that end too early. */
final class Hanging {
    private final CountDownLatch end = new CountDownLatch(1);

    /** Until all ends. */
    void hang() throws InterruptedException {
        end.await();
        throw new Complaint(503, "Service Unavailable");
    }

    void end() {
        end.countDown();
    }

    /** Promises all of it and sends half. */
    static void cutOff(Context context, String whole) {
        byte[] bytes = whole.getBytes(Wire.UTF_8);
        context.res().setContentType("application/json");
        context.res().setContentLength(bytes.length);
        try {
            context.res().getOutputStream().write(bytes, 0, bytes.length / 2);
            context.res().flushBuffer();
        } catch (IOException e) {
            // Nobody waits for it any more.
        }
    }
}
