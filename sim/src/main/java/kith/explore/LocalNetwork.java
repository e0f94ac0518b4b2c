package kith.explore;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The network around this machine. */
public final class LocalNetwork {
    /** An address that belongs to nobody (RFC 5737); it is only asked which way leads there, and nothing is sent. */
    private static final InetSocketAddress ELSEWHERE = new InetSocketAddress("198.51.100.1", 9);

    private LocalNetwork() {}

    /**
     * The private address (10.x, 172.16 to 172.31, 192.168.x) by which phones in the same network reach this machine.
     * If there are several, it is the one that leads out of the network.
     */
    public static Optional<InetAddress> address() throws IOException {
        List<InetAddress> all = addresses().filter(InetAddress::isSiteLocalAddress).toList();
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(ELSEWHERE);
            if (all.contains(socket.getLocalAddress())) {
                return Optional.of(socket.getLocalAddress());
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            return all.stream().findFirst();
        }
        return all.stream().findFirst();
    }

    /** The address of this machine that is written like this, if it has it. */
    public static Optional<InetAddress> own(String written) throws IOException {
        return addresses().filter(each -> each.getHostAddress().equals(written)).findFirst();
    }

    /** All addresses of this machine by which others can reach it, as texts. */
    public static List<String> all() throws IOException {
        return addresses().map(InetAddress::getHostAddress).toList();
    }

    private static Stream<InetAddress> addresses() throws IOException {
        return NetworkInterface.networkInterfaces().filter(LocalNetwork::isUp)
                .flatMap(NetworkInterface::inetAddresses).filter(each -> each instanceof Inet4Address);
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback();
        } catch (IOException e) {
            return false;
        }
    }
}
