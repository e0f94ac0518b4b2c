package kith.explore;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Calls with JSON. A call that changes something is a POST from a page of this server itself, with a small JSON object.
 * Refused are other hosts (421), other paths (404), other methods (405), pages of other sites (403), other types (415),
 * bodies over 2 kB (413), and what is no JSON object (400).
 */
final class PanelApi implements HttpHandler {
    private static final int MOST_BYTES = 2048;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Call> calls;
    private final Set<String> hosts;

    /** What a call does. */
    interface Action {
        /**
         * Answers a call.
         *
         * @param address who calls
         * @param body what was sent; an empty object for a GET
         */
        Answer answer(String address, JsonNode body);
    }

    /** A call and whether it is a POST. */
    record Call(boolean post, Action action) {}

    /** The answer: its status and its body. */
    record Answer(int status, JsonNode body) {
        static Answer of(JsonNode body) {
            return new Answer(200, body);
        }

        static Answer refused(int status, String why) {
            return new Answer(status, JsonNodeFactory.instance.objectNode().put("error", why));
        }
    }

    /** Calls by path. */
    PanelApi(Map<String, Call> calls, Set<String> hosts) {
        this.calls = Map.copyOf(calls);
        this.hosts = Set.copyOf(hosts);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer;
            try {
                answer = answer(exchange);
            } catch (JacksonException e) {
                answer = Answer.refused(400, "json");
            }
            PageFiles.guard(exchange);
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            byte[] body = JSON.writeValueAsBytes(answer.body());
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        if (!PageFiles.isMeantFor(hosts, exchange)) {
            return Answer.refused(421, "host");
        }
        Call call = calls.get(exchange.getRequestURI().getPath());
        if (call == null) {
            return Answer.refused(404, "path");
        }
        if (!exchange.getRequestMethod().equals(call.post() ? "POST" : "GET")) {
            exchange.getResponseHeaders().set("Allow", call.post() ? "POST" : "GET");
            return Answer.refused(405, "method");
        }
        String address = exchange.getRemoteAddress().getAddress().getHostAddress();
        if (!call.post()) {
            return call.action().answer(address, JsonNodeFactory.instance.objectNode());
        }
        String own = "http://" + exchange.getRequestHeaders().getFirst("Host");
        if (!own.equalsIgnoreCase(exchange.getRequestHeaders().getFirst("Origin"))) {
            return Answer.refused(403, "origin");
        }
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type == null || !type.toLowerCase(Locale.ROOT).split(";")[0].strip().equals("application/json")) {
            return Answer.refused(415, "type");
        }
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return Answer.refused(413, "size");
        }
        JsonNode sent = JSON.readTree(body);
        return sent.isObject() ? call.action().answer(address, sent) : Answer.refused(400, "json");
    }
}
