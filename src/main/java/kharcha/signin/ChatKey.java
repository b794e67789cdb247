package kharcha.signin;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The pair of RSA keys with which we vouch for who is logged in: the private one signs, the public one goes into Watson's console. */
public final class ChatKey {
    private static final int BITS = 2048;
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final RSAPrivateCrtKey secret;
    private final RSAPublicKey open;

    private ChatKey(RSAPrivateCrtKey secret) {
        try {
            this.secret = secret;
            this.open = (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }

    /** A new one, as the text that {@link #of} reads. */
    public static String fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return pem("PRIVATE KEY", generator.generateKeyPair().getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }

    /**
     * @param pem PKCS#8, as {@code openssl genpkey} writes it; on one line its ends of lines may be written as \\n
     * @throws IllegalArgumentException with what is wrong, which repeats nothing of it
     */
    public static ChatKey of(String pem) {
        String text = pem.replace("\\n", "\n").strip();
        if (!text.startsWith(BEGIN) || !text.endsWith(END)) throw unreadable(null);
        String inside = text.substring(BEGIN.length(), text.length() - END.length());
        try {
            byte[] bytes = Base64.getDecoder().decode(inside.replaceAll("\\s+", ""));
            if (KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes))
                            instanceof RSAPrivateCrtKey key
                    && key.getModulus().bitLength() >= BITS) return new ChatKey(key);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw unreadable(e);
        }
        throw unreadable(null);
    }

    private static IllegalArgumentException unreadable(@Nullable Exception cause) {
        return new IllegalArgumentException(
                "must be an RSA key of " + BITS + " bits or more in PEM, as openssl genpkey -algorithm RSA writes it",
                cause);
    }

    RSAPrivateCrtKey secret() {
        return secret;
    }

    public RSAPublicKey open() {
        return open;
    }

    /** What Watson's console wants. */
    public String openPem() {
        return pem("PUBLIC KEY", open.getEncoded());
    }

    private static String pem(String kind, byte[] bytes) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }

    @Override
    public String toString() {
        return "(key)";
    }
}
