package org.lgds.gateway.consumer;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.HexFormat;

import io.netty.util.NetUtil;

/** Where a caller is, as far as it can be counted: an IPv4 address, or the /64 of an IPv6 one, which a single host owns whole. */
public final class Addresses {

    private static final String LOCAL = "local";
    private static final int V6_NETWORK = 8;
    private static final int V4_BYTES = 4;

    private Addresses() {}

    /** Of a peer; one without an IP address (a Unix socket) is {@code local}. */
    public static String of(SocketAddress peer) {
        return peer instanceof InetSocketAddress inet && inet.getAddress() != null
                ? of(inet.getAddress().getHostAddress())
                : LOCAL;
    }

    /** Of an IP address in text; null or anything else is {@code local}. */
    public static String of(String ip) {
        if (ip == null) {
            return LOCAL;
        }
        if (ip.indexOf(':') < 0) {
            return ip;
        }
        var bytes = NetUtil.createByteArrayFromIpAddressString(ip);
        if (bytes == null) {
            return LOCAL;
        }
        var mapped = bytes.length == V4_BYTES ? bytes : v4Within(bytes);
        return mapped == null ? HexFormat.of().formatHex(bytes, 0, V6_NETWORK) : NetUtil.bytesToIpAddress(mapped);
    }

    /** What an address shares with many others: the /16 of IPv4, the /32 of IPv6, which is what a provider owns. */
    static String neighbourhood(String address) {
        var dot = address.indexOf('.');
        return dot < 0
                ? address.substring(0, Math.min(8, address.length()))
                : address.substring(0, address.indexOf('.', dot + 1));
    }

    /** RFC 4291, section 2.5.5.2. */
    private static byte[] v4Within(byte[] v6) {
        for (int i = 0; i < 10; i++) {
            if (v6[i] != 0) {
                return null;
            }
        }
        return v6[10] == -1 && v6[11] == -1 ? Arrays.copyOfRange(v6, 12, 16) : null;
    }
}
