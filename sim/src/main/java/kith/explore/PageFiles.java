package kith.explore;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kith.scenario.format.ScenarioException;

/**
 * Answers GET and HEAD for files of the page, and refuses all else: other names, other hosts, other methods. So no path
 * of the disk can be asked for.
 */
final class PageFiles implements HttpHandler {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8", "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json; charset=utf-8", "wasm", "application/wasm", "svg", "image/svg+xml");
    /** Addresses that are easier to type than the name of their file. */
    private static final Map<String, String> SHORT = Map.of("", "index.html", "join", "join.html");

    private final PageFolder page;
    private final Set<String> hosts;
    private final Predicate<String> isOffered;

    /**
     * Files for requests to some hosts.
     *
     * @param hosts names of this machine; a request to another name is refused
     * @param isOffered which of the files are given
     */
    PageFiles(PageFolder page, Set<String> hosts, Predicate<String> isOffered) {
        this.page = page;
        this.hosts = Set.copyOf(hosts);
        this.isOffered = isOffered;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            if (!isMeantFor(hosts, exchange)) {
                refuse(exchange, 421);
                return;
            }
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                refuse(exchange, 405);
                return;
            }
            String path = exchange.getRequestURI().getPath();
            String asked = path == null || path.isEmpty() ? "" : path.substring(1);
            String name = SHORT.getOrDefault(asked, asked);
            Optional<byte[]> found;
            try {
                found = isOffered.test(name) ? page.file(name) : Optional.empty();
            } catch (ScenarioException e) {
                refuse(exchange, 500);
                return;
            }
            if (found.isEmpty()) {
                refuse(exchange, 404);
                return;
            }
            byte[] file = found.get();
            guard(exchange);
            Headers headers = exchange.getResponseHeaders();
            headers.set("Content-Type", TYPES.getOrDefault(
                    name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), "application/octet-stream"));
            headers.set("Cache-Control", "no-cache");
            if (method.equals("HEAD")) {
                exchange.sendResponseHeaders(200, -1);
            } else {
                exchange.sendResponseHeaders(200, file.length);
                exchange.getResponseBody().write(file);
            }
        }
    }

    /** Whether a request was meant for this machine; a name that somebody else points here is refused. */
    static boolean isMeantFor(Set<String> hosts, HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        return host != null && hosts.contains(host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT));
    }

    /** Tells a browser to guess no types, to show this in no other site, and to send this address to nobody. */
    static void guard(HttpExchange exchange) {
        Headers headers = exchange.getResponseHeaders();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
    }

    static void refuse(HttpExchange exchange, int code) throws IOException {
        exchange.sendResponseHeaders(code, -1);
    }
}
