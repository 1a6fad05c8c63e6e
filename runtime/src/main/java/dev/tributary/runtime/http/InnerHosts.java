package dev.tributary.runtime.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Hosts within a machine or a network, which a source on the internet could have us call in its stead. */
final class InnerHosts {
    private static final Set<String> NAMES = Set.of("localhost", "metadata", "metadata.google.internal");

    /** What ends in a number is an address, in one of several notations. */
    private static final Pattern NUMERIC = Pattern.compile("(.*\\.)?(0[xX][0-9a-fA-F]*|[0-9]+)\\.?");

    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern DOTTED = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");

    /** Whether a host is one of them by its name or address; of other names nobody knows without asking. */
    static boolean isInner(HttpUrl url) {
        String host = url.host().toLowerCase(Locale.ROOT);
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (NAMES.contains(name) || name.endsWith(".localhost")) {
            return true;
        }
        if (host.indexOf(':') >= 0 || DOTTED.matcher(host).matches()) {
            return isInner(host);
        }
        return NUMERIC.matcher(host).matches();
    }

    /** Of a machine itself, or of the machine that it runs on, where credentials of clouds are had. */
    static boolean isOfTheMachine(HttpUrl url) {
        if (!isInner(url)) {
            return false;
        }
        String host = url.host();
        if (host.indexOf(':') < 0 && !DOTTED.matcher(host).matches()) {
            return true;
        }
        return !isOfANetwork(address(host).getAddress());
    }

    private static boolean isInner(String literal) {
        InetAddress address = address(literal);
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || isOfANetwork(address.getAddress())
                || isOfAmazon(address.getAddress());
    }

    /** RFC 1918, RFC 6598, RFC 4193. */
    private static boolean isOfANetwork(byte[] address) {
        int first = address[0] & 0xff;
        int second = address[1] & 0xff;
        return address.length == 4
                ? first == 10
                        || (first == 172 && second >= 16 && second < 32)
                        || (first == 192 && second == 168)
                        || (first == 100 && second >= 64 && second < 128)
                : (first & 0xfe) == 0xfc && !isOfAmazon(address);
    }

    /** {@code fd00:ec2::254} is where Amazon's machines have their metadata. */
    private static boolean isOfAmazon(byte[] address) {
        return address.length == 16
                && (address[0] & 0xff) == 0xfd
                && address[1] == 0
                && address[2] == 0x0e
                && (address[3] & 0xff) == 0xc2;
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("`" + literal + "` is no address", e);
        }
    }

    private InnerHosts() {}
}
