package kharcha.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import kharcha.web.StaticFiles;

/** A file under src/main/resources/static, as a page has to speak of it: by its version, and by its hash. */
record StaticFile(String path, String hash) {
    static StaticFile of(String path) {
        try (InputStream in = StaticFile.class.getResourceAsStream(StaticFiles.resource(path))) {
            if (in == null) throw new IllegalArgumentException("no file static/" + path);
            byte[] digest = MessageDigest.getInstance("SHA-384").digest(in.readAllBytes());
            return new StaticFile(path, Base64.getEncoder().encodeToString(digest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-384", e);
        }
    }

    /** For an integrity attribute: a browser that is told this runs exactly this file. */
    String integrity() {
        return "sha384-" + hash;
    }

    /** The address changes with the content, so that a browser never joins a new page with an old script. */
    String address() {
        return "/" + path + "?v=" + hash.replaceAll("[^A-Za-z0-9]", "").substring(0, 10);
    }
}
