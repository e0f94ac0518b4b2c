package kith.explore;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;

/**
 * Serves a panel. This machine sees everything: the explorer, the shared screen, and the questions. With an
 * address of the local network there is a second server for phones. It has the files of the phone's page and the calls
 * of voters, and nothing else: it cannot move the panel.
 */
public final class PanelServer implements AutoCloseable {
    private static final Set<String> PHONE = Set.of("join.html", "join.js", "ballot.js", "words.js", "messages.json",
            "style.css", "panel.css", "icon.svg");
    private static final int THREADS = 64;
    private static final int WAITING = 512;

    private final PanelCalls calls;
    private final HttpServer here;
    private final Optional<HttpServer> hall;
    private final List<ExecutorService> threads;

    /**
     * A server that answers from now on.
     *
     * @param regimes what the rule of the panel is compared with
     * @param file where votes are saved
     * @param port the port, 0 for any free one
     * @param network the address at which phones of the network reach this machine; without it only this machine does
     * @param limit the longest that one request may take
     * @throws IOException if the port is taken
     */
    public PanelServer(PageFolder page, Panel panel, PanelRegimes regimes, VotesFile file, int port,
            Optional<InetAddress> network, Duration limit) throws IOException {
        calls = new PanelCalls(panel, regimes, file, this::joinAddress);
        ExecutorService own = new TimedThreads(THREADS, WAITING, limit);
        ExecutorService phones = new TimedThreads(THREADS, WAITING, limit);
        threads = List.of(own, phones);
        try {
            here = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), WAITING);
            start(here, own, new PageFiles(page, PageServer.HOSTS, name -> true), PageServer.HOSTS, true);
        } catch (IOException e) {
            threads.forEach(ExecutorService::shutdownNow);
            throw e;
        }
        try {
            hall = network.isEmpty() ? Optional.empty()
                    : Optional.of(HttpServer.create(new InetSocketAddress(network.get(), port), WAITING));
        } catch (IOException e) {
            here.stop(0);
            threads.forEach(ExecutorService::shutdownNow);
            throw e;
        }
        Set<String> hosts = new HashSet<>();
        network.ifPresent(address -> hosts.add(address.getHostAddress()));
        hall.ifPresent(server -> start(server, phones, new PageFiles(page, hosts, PHONE::contains), hosts, false));
    }

    private void start(HttpServer server, ExecutorService own, PageFiles files, Set<String> hosts, boolean ofScreen) {
        server.setExecutor(own);
        server.createContext("/", files);
        server.createContext("/api/", new PanelApi(calls.offered(ofScreen), hosts));
        server.start();
    }

    /** Where the shared screen is; the address holds the secret that moves the panel. */
    public String screenAddress() {
        return hereAddress() + "panel.html#screen=" + calls.screenSecret();
    }

    /** Where people join. */
    public String joinAddress() {
        return hall.map(server -> "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/").orElseGet(this::hereAddress) + "join";
    }

    /** The code by which they join. */
    public String joinCode() {
        return calls.joinCode();
    }

    private String hereAddress() {
        return "http://localhost:" + here.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        here.stop(0);
        hall.ifPresent(server -> server.stop(0));
        threads.forEach(ExecutorService::shutdownNow);
    }
}
