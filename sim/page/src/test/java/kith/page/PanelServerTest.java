package kith.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kith.explore.PageFolder;
import kith.explore.Panel;
import kith.explore.PanelQuestion;
import kith.explore.PanelRegimes;
import kith.explore.PanelServer;
import kith.explore.VotesFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server of a panel counts votes right, and refuses or bounds all else. */
@Timeout(120)
final class PanelServerTest {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final String FIRST = "companion.care";

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Panel panel;
    private PanelServer server;

    /** A panel about companions, with a second server as for a network. */
    static PanelServer started(Panel[] made, Path votes, Duration limit) throws Exception {
        var offer = Scenarios.offer("companions");
        var scenario = offer.scenario().scenario();
        PanelRegimes regimes = PanelRegimes.of(scenario, List.of());
        made[0] = new Panel(scenario.name(), PanelQuestion.of(regimes.settings()));
        VotesFile file = new VotesFile(votes);
        file.replay(made[0]);
        return new PanelServer(new PageFolder(List.of(offer)), made[0], regimes, file, 0,
                Optional.of(InetAddress.getLoopbackAddress()), limit);
    }

    @BeforeEach
    void start() throws Exception {
        Panel[] made = new Panel[1];
        server = started(made, folder.resolve("class.votes.json"), LIMIT);
        panel = made[0];
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String screen() {
        return server.screenAddress().replaceFirst("panel\\.html.*", "");
    }

    private String hall() {
        return server.joinAddress().replaceFirst("join$", "");
    }

    private String secret() {
        return server.screenAddress().replaceFirst(".*#screen=", "");
    }

    private static HttpRequest.Builder request(String base, String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
    }

    private static HttpRequest.Builder posted(String base, String path, String body) {
        return request(base, path).header("Content-Type", "application/json")
                .header("Origin", base.substring(0, base.length() - 1))
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private int post(String base, String path, String body) throws Exception {
        return send(posted(base, path, body)).statusCode();
    }

    private String join() throws Exception {
        HttpResponse<String> answer = send(posted(hall(), "api/join", "{\"code\":\"" + server.joinCode() + "\"}"));
        assertEquals(200, answer.statusCode());
        return answer.body().replaceAll(".*\"token\":\"([0-9a-f]+)\".*", "$1");
    }

    private String vote(String token, String question, String answer) {
        return "{\"code\":\"" + server.joinCode() + "\",\"token\":\"" + token + "\",\"question\":\"" + question
                + "\",\"answer\":" + answer + "}";
    }

    private void ask(String question) throws Exception {
        assertEquals(200, post(screen(), "api/question",
                "{\"secret\":\"" + secret() + "\",\"question\":\"" + question + "\"}"));
    }

    @Test
    void aVoteIsCountedChangedSavedAndReplayed() throws Exception {
        String token = join();
        assertEquals(409, post(hall(), "api/vote", vote(token, FIRST, "1")), "nothing is asked yet");
        ask(FIRST);
        assertEquals(200, post(hall(), "api/vote", vote(token, FIRST, "1")));
        assertEquals(200, post(hall(), "api/vote", vote(token, FIRST, "-0.5")));
        String now = send(request(hall(), "api/panel")).body();
        assertTrue(now.contains("\"counts\":[0,1,0,0]") && now.contains("\"voters\":1"), now);
        String saved = Files.readString(folder.resolve("class.votes.json"));
        assertTrue(!saved.contains(token), "nobody can vote in another's name with the file");
        ask("bridging");
        assertEquals(409, post(hall(), "api/vote", vote(token, FIRST, "1")), "the panel is elsewhere");
        Panel[] again = new Panel[1];
        try (PanelServer second = started(again, folder.resolve("class.votes.json"), LIMIT)) {
            assertEquals(panel.votes(), again[0].votes());
            String address = second.joinAddress().replaceFirst("join$", "");
            HttpResponse<String> back = send(posted(address, "api/join", "{\"code\":\"" + second.joinCode()
                    + "\",\"token\":\"" + token + "\"}"));
            assertTrue(back.body().contains(token), "a voter who comes back is the same voter");
            assertEquals(1, again[0].voters());
            assertTrue(!second.joinCode().equals(server.joinCode()), "each session has its own code");
        }
    }

    @Test
    void theScreenGetsTheRuleOfTheVotes() throws Exception {
        String token = join();
        ask(FIRST);
        post(hall(), "api/vote", vote(token, FIRST, "-1"));
        HttpResponse<String> result = send(posted(screen(), "api/result", "{\"secret\":\"" + secret() + "\"}"));
        assertEquals(200, result.statusCode());
        assertTrue(result.body().contains("\"roles.ai.companion.norms.care\":\"-1\""), result.body());
        String screen = send(posted(screen(), "api/screen", "{\"secret\":\"" + secret() + "\"}")).body();
        assertTrue(screen.contains(server.joinCode()) && screen.contains("\"path\":\"M0 0h1"), screen);
    }

    @Test
    void whoeverHasNoSecretMovesNothing() throws Exception {
        for (String path : List.of("api/question", "api/screen", "api/result")) {
            assertEquals(403, post(screen(), path, "{\"secret\":\"x\",\"question\":\"" + FIRST + "\"}"), path);
            assertEquals(403, post(screen(), path, "{}"), path);
            assertEquals(404, post(hall(), path, "{\"secret\":\"" + secret() + "\",\"question\":\"" + FIRST + "\"}"),
                    "the network has no call of the screen: " + path);
        }
        assertEquals(400, post(screen(), "api/question", "{\"secret\":\"" + secret() + "\",\"question\":\"x\"}"));
        assertEquals(Panel.JOIN, panel.stage());
        assertTrue(!send(request(hall(), "api/panel")).body().contains(server.joinCode()));
    }

    @Test
    void wrongCodesTokensAndAnswersAreRefused() throws Exception {
        String token = join();
        ask(FIRST);
        assertEquals(403, post(hall(), "api/vote", vote("0".repeat(32), FIRST, "1")), "nobody's token");
        assertEquals(403, post(hall(), "api/vote", vote("", FIRST, "1")));
        for (String answer : List.of("0", "2", "1e308", "\"yes\"", "null", "[1]", "{}")) {
            assertEquals(400, post(hall(), "api/vote", vote(token, FIRST, answer)), answer);
        }
        assertEquals(403, post(hall(), "api/vote", vote(token, FIRST, "1").replace(server.joinCode(), "ZZZZZ0")));
        for (int i = 1; i < 20; i++) {
            assertEquals(403, post(hall(), "api/join", "{\"code\":\"ZZZZZ" + i % 2 + "\"}"));
        }
        assertEquals(429, post(hall(), "api/join", "{\"code\":\"" + server.joinCode() + "\"}"), "too many wrong codes");
        assertEquals(0, panel.votes().size());
    }

    @Test
    void malformedAndHugeRequestsAreRefused() throws Exception {
        for (String body : List.of("", "{", "[]", "1", "null", "{\"code\":", "{}{}", "[".repeat(1000), "\u0000")) {
            assertEquals(400, post(hall(), "api/join", body), body);
        }
        assertEquals(413, post(hall(), "api/join", "{\"code\":\"" + "A".repeat(2100) + "\"}"));
        assertEquals(415, send(posted(hall(), "api/join", "{}").setHeader("Content-Type", "text/plain")).statusCode());
        assertEquals(405, send(request(hall(), "api/join").GET()).statusCode());
        assertEquals(405, post(hall(), "api/panel", "{}"));
        assertEquals(404, post(hall(), "api/else", "{}"));
        assertTrue(raw(hall(), "NONSENSE\r\n\r\n", 200).contains(" 400 "));
        String huge = "POST /api/join HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: http://127.0.0.1\r\n"
                + "Content-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n" + "x".repeat(4000);
        assertTrue(raw(hall(), huge, 200).contains(" 413 "));
        StringBuilder many = new StringBuilder("GET /api/panel HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        for (int i = 0; i < 5000; i++) {
            many.append('X').append(i).append(": y\r\n");
        }
        assertTrue(!raw(hall(), many + "\r\n", 200).contains(" 200 "), "too many headers");
        String megabyte = "x".repeat(1_000_000);
        assertTrue(!raw(hall(), "GET /api/panel HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + megabyte + "\r\n\r\n", 200)
                .contains(" 200 "), "too long a header");
        assertTrue(!raw(hall(), "GET /api/panel?" + megabyte + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", 200)
                .contains(" 200 "), "too long an address");
        assertEquals(200, send(request(hall(), "api/panel")).statusCode(), "it goes on");
    }

    /** A name that somebody points here (DNS rebinding), and pages of other sites, get nothing. */
    @Test
    void otherHostsAndOtherSitesAreRefused() throws Exception {
        for (String base : List.of(screen(), hall())) {
            assertTrue(raw(base, "GET /api/panel HTTP/1.1\r\nHost: evil.example\r\n\r\n", 200).contains(" 421 "));
            assertTrue(raw(base, "GET /join HTTP/1.1\r\nHost: evil.example\r\n\r\n", 200).contains(" 421 "));
            assertTrue(raw(base, "GET /api/panel HTTP/1.0\r\n\r\n", 200).contains(" 421 "));
            for (String origin : List.of("http://evil.example", "null", base.replaceFirst("http", "https"),
                    base.replaceFirst(":\\d+/", ":1"))) {
                assertEquals(403, send(posted(base, "api/join", "{\"code\":\"" + server.joinCode() + "\"}")
                        .setHeader("Origin", origin)).statusCode(), origin);
            }
        }
        assertEquals(403, send(request(hall(), "api/join").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))).statusCode(), "no origin");
        assertEquals(0, panel.voters());
    }

    @Test
    void theNetworkGetsThePageOfPhonesAlone() throws Exception {
        for (String path : List.of("join", "join.html", "join.js", "ballot.js", "words.js", "messages.json",
                "style.css", "panel.css", "icon.svg")) {
            assertEquals(200, send(request(hall(), path)).statusCode(), path);
        }
        for (String path : List.of("", "index.html", "panel.html", "data.json", "scenarios/companions.json",
                "../pom.xml", "%2e%2e/pom.xml", "join/..%2f..%2fpom.xml", "//etc/passwd")) {
            assertEquals(404, send(request(hall(), path)).statusCode(), path);
        }
        assertEquals(200, send(request(screen(), "panel.html")).statusCode());
        assertEquals(200, send(request(screen(), "engine.wasm")).statusCode());
    }

    @Test
    void answersTellTheBrowserToBeCareful() throws Exception {
        HttpResponse<String> api = send(request(hall(), "api/panel"));
        assertEquals("no-store", api.headers().firstValue("Cache-Control").orElse(""));
        assertTrue(api.headers().firstValue("Content-Security-Policy").orElse("").contains("default-src 'none'"));
        for (HttpResponse<String> each : List.of(api, send(request(hall(), "join")))) {
            assertEquals("nosniff", each.headers().firstValue("X-Content-Type-Options").orElse(""));
            assertEquals("same-origin", each.headers().firstValue("Cross-Origin-Resource-Policy").orElse(""));
            assertEquals("DENY", each.headers().firstValue("X-Frame-Options").orElse(""));
            assertTrue(each.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
        }
        assertTrue(send(request(hall(), "join")).body().contains("Content-Security-Policy"));
    }

    @Test
    void twoHundredVoteAtOnceAndEveryVoteCountsOnce() throws Exception {
        ask(FIRST);
        List<Double> answers = panel.question(FIRST).orElseThrow().answers();
        ExecutorService phones = Executors.newFixedThreadPool(200);
        List<Callable<Integer>> acts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String answer = answers.get(i % 4).toString();
            acts.add(() -> {
                String token = join();
                post(hall(), "api/vote", vote(token, FIRST, "1"));
                return post(hall(), "api/vote", vote(token, FIRST, answer));
            });
        }
        long began = System.nanoTime();
        for (Future<Integer> each : phones.invokeAll(acts)) {
            assertEquals(200, each.get());
        }
        System.out.println("200 phones joined and voted twice in " + (System.nanoTime() - began) / 1_000_000 + " ms");
        phones.shutdown();
        String now = send(request(screen(), "api/panel")).body();
        assertTrue(now.contains("\"counts\":[50,50,50,50]") && now.contains("\"voters\":200"), now);
        Panel[] again = new Panel[1];
        started(again, folder.resolve("class.votes.json"), LIMIT).close();
        assertEquals(panel.votes(), again[0].votes(), "all are in the file");
    }

    /** Clients that send nothing, send slowly or never read are dropped, and the others go on. */
    @Test
    void clientsThatNeverReadOrSendAreDropped() throws Exception {
        List<Socket> bad = new ArrayList<>();
        int port = URI.create(hall()).getPort();
        for (int i = 0; i < 50; i++) {
            bad.add(new Socket(InetAddress.getLoopbackAddress(), port));
        }
        for (int i = 0; i < 40; i++) {
            bad.add(sent(port, "POST /api/join HTTP/1.1\r\nHost: 127.0"));
            bad.add(sent(port, "POST /api/join HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nOrigin: http://127.0.0.1:"
                    + port + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"));
        }
        String files = "GET /engine.wasm HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(50);
        int screenPort = URI.create(screen()).getPort();
        for (int i = 0; i < 40; i++) {
            bad.add(sent(screenPort, files));
        }
        for (String base : List.of(hall(), screen())) {
            long began = System.nanoTime();
            int status = 0;
            while (status != 200 && System.nanoTime() - began < 20_000_000_000L) {
                try {
                    status = send(request(base, "api/panel")).statusCode();
                } catch (IOException e) {
                    Thread.sleep(200);
                }
            }
            assertEquals(200, status);
            System.out.println("beside bad clients " + base + " answered after "
                    + (System.nanoTime() - began) / 1_000_000 + " ms");
        }
        Thread.sleep(LIMIT.toMillis() + 500);
        int dropped = 0;
        for (Socket socket : bad.subList(50, 130)) {
            dropped += readToEnd(socket) >= 0 ? 1 : 0;
        }
        assertEquals(80, dropped, "half a request holds no connection");
        long wasm = client.send(request(screen(), "engine.wasm").build(), BodyHandlers.ofByteArray()).body().length;
        for (Socket socket : bad.subList(130, 135)) {
            long read = readToEnd(socket);
            assertTrue(read >= 0 && read < 50 * wasm, "a client that never reads is dropped; it got " + read);
        }
        for (Socket socket : bad) {
            socket.close();
        }
        String token = join();
        ask(FIRST);
        assertEquals(200, post(hall(), "api/vote", vote(token, FIRST, "1")));
    }

    private static Socket sent(int port, String text) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** How many bytes come until the connection ends; -1 if it stays open. */
    private static long readToEnd(Socket socket) throws IOException {
        long all = 0;
        socket.setSoTimeout(3000);
        byte[] part = new byte[65_536];
        try {
            InputStream in = socket.getInputStream();
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                all += read;
            }
        } catch (SocketTimeoutException e) {
            return -1;
        } catch (SocketException e) {
            return all;
        }
        return all;
    }

    private static String raw(String base, String request, int bytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), URI.create(base).getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = new byte[bytes];
            int read = socket.getInputStream().read(answer);
            return new String(answer, 0, Math.max(0, read), StandardCharsets.US_ASCII);
        } catch (SocketException e) {
            return "dropped";
        }
    }
}
