package kharcha.ops.watson;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Whether Watson, which comes from the internet and by https only, can come to the public address at all. */
final class PublicAddress {
    private static final String ABOUT = "public address";

    private final URI publicUrl;

    PublicAddress(URI publicUrl) {
        this.publicUrl = publicUrl;
    }

    List<Finding> findings() {
        if (!"https".equals(publicUrl.getScheme()))
            return List.of(
                    fault("is not https: Watson calls https addresses only, and pictures are left out of replies"));
        try {
            InetAddress[] addresses = InetAddress.getAllByName(publicUrl.getHost());
            return List.of(
                    Arrays.stream(addresses).allMatch(PublicAddress::isInside)
                            ? fault("leads to an address of this machine or network only, where Watson does not come")
                            : Finding.ok(ABOUT, publicUrl.toString()));
        } catch (UnknownHostException e) {
            return List.of(fault("has a host that nobody knows"));
        }
    }

    private static boolean isInside(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress();
    }

    private Finding fault(String words) {
        return Finding.fault(
                ABOUT,
                publicUrl + " " + words,
                "KHARCHA_PUBLIC_URL, and then in the console " + Console.WEBHOOK_URL + ": https://…/watson/dialog");
    }
}
