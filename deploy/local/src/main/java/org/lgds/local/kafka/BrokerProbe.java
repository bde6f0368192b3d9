package org.lgds.local.kafka;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * Asks the broker which brokers there are; one that names itself takes records. The socket alone opens too early. One
 * request of Kafka's protocol by hand is less than a Kafka client on the launcher's class path.
 */
final class BrokerProbe {
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final short METADATA = 3;
    private static final short VERSION = 1;

    private BrokerProbe() {}

    static boolean isReady(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            ask(new DataOutputStream(socket.getOutputStream()));
            return brokers(new DataInputStream(socket.getInputStream())) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void ask(DataOutputStream out) throws IOException {
        var correlation = 1;
        var noClientId = -1;
        var noTopics = 0;
        out.writeInt(14);
        out.writeShort(METADATA);
        out.writeShort(VERSION);
        out.writeInt(correlation);
        out.writeShort(noClientId);
        out.writeInt(noTopics);
        out.flush();
    }

    private static int brokers(DataInputStream in) throws IOException {
        in.readInt(); // size
        in.readInt(); // correlation
        return in.readInt();
    }
}
