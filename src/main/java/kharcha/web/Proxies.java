package kharcha.web;

import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.HostPort;
import org.eclipse.jetty.util.InetAddressSet;

/**
 * The proxies whose word is taken for where a request comes from. Each hop appends to {@code X-Forwarded-For} whom it heard, so
 * the list is read from its end, and only as far as it was written by somebody trusted: what stands before that, anybody could
 * have sent.
 */
public final class Proxies {
    public static final Proxies NONE = new Proxies(List.of());

    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.\\[\\]]{2,64}");

    private final InetAddressSet trusted = new InetAddressSet();

    /**
     * @param networks addresses, or networks as 10.0.0.0/8
     * @throws IllegalArgumentException if one of them is neither
     */
    public Proxies(Collection<String> networks) {
        trusted.addAll(networks);
    }

    /**
     * The address of the last one in the chain who is no trusted proxy; of IPv6 the network of 64 bits, since whoever has one
     * address there has all of them, and could begin every allowance anew.
     */
    public String client(Context context) {
        String peer = context.req().getRemoteAddr();
        List<String> headers = Collections.list(context.req().getHeaders("X-Forwarded-For"));
        return network(client(peer, List.of(String.join(",", headers).split(","))));
    }

    private static String network(String client) {
        return address(client)
                .filter(Inet6Address.class::isInstance)
                .map(address -> HexFormat.of().formatHex(address.getAddress(), 0, 8) + "/64")
                .orElse(client);
    }

    private String client(String peer, List<String> hops) {
        String client = peer;
        for (String hop : hops.reversed()) {
            Optional<InetAddress> address = address(hop.strip());
            if (address.isEmpty() || !isTrusted(client)) return client;
            client = address.get().getHostAddress();
        }
        return client;
    }

    private boolean isTrusted(String client) {
        return address(client).filter(trusted).isPresent();
    }

    /** Empty for what is none; a name is never looked up. */
    private static Optional<InetAddress> address(String text) {
        if (!ADDRESS.matcher(text).matches()) return Optional.empty();
        try {
            return Optional.of(InetAddress.ofLiteral(new HostPort(text).getHost()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
