package kith.explore;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;

/** Serves the page on this machine alone, and nothing else. */
public final class PageServer implements AutoCloseable {
    /** Names by which this machine calls itself. */
    static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int THREADS = 4;
    private static final int WAITING = 64;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpServer server;
    private final ExecutorService threads = new TimedThreads(THREADS, WAITING, LIMIT);

    /**
     * A server that answers from now on.
     *
     * @param port the port, 0 for any free one
     * @throws IOException if the port is taken
     */
    public PageServer(PageFolder page, int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), WAITING);
        server.setExecutor(threads);
        server.createContext("/", new PageFiles(page, HOSTS, name -> true));
        server.start();
    }

    /** Where the page is. */
    public String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
