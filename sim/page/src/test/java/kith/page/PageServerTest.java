package kith.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kith.explore.PageFolder;
import kith.explore.PageServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server gives the files of the page and refuses all else. */
final class PageServerTest {
    private static PageServer server() throws Exception {
        return new PageServer(new PageFolder(List.of(Scenarios.offer("companions"))), 0);
    }

    @Test
    void everyFileOfThePageIsServedWithItsType() throws Exception {
        try (PageServer server = server()) {
            assertEquals("text/html; charset=utf-8", type(get(server, "")));
            assertEquals("application/wasm", type(get(server, "engine.wasm")));
            assertTrue(get(server, "scenarios/companions.json").body().contains("\"starts_alike\":true"));
        }
    }

    @Test
    void whatIsNoFileOfThePageIsRefused() throws Exception {
        try (PageServer server = server()) {
            for (String path : List.of("nothing", "scenarios/none.json", "../pom.xml", "%2e%2e/pom.xml",
                    "scenarios/..%2f..%2fpom.xml", "//etc/passwd", "kith/page/index.html")) {
                assertEquals(404, get(server, path).statusCode(), path);
            }
            HttpRequest post = HttpRequest.newBuilder(URI.create(server.address()))
                    .POST(HttpRequest.BodyPublishers.ofString("x")).build();
            assertEquals(405, HttpClient.newHttpClient().send(post, HttpResponse.BodyHandlers.discarding())
                    .statusCode());
        }
    }

    /** A name that somebody else points to this machine (DNS rebinding) gets nothing. */
    @Test
    void otherHostsAndMalformedRequestsAreRefused() throws Exception {
        try (PageServer server = server()) {
            assertTrue(raw(server, "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n").contains(" 421 "));
            assertTrue(raw(server, "GET / HTTP/1.0\r\n\r\n").contains(" 421 "));
            assertTrue(raw(server, "NONSENSE\r\n\r\n").contains(" 400 "));
            assertEquals(200, get(server, "").statusCode(), "it goes on");
        }
    }

    @Test
    void manyAskAtOnceAndSomeNeverRead() throws Exception {
        try (PageServer server = server()) {
            List<Socket> silent = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                silent.add(new Socket("localhost", URI.create(server.address()).getPort()));
            }
            HttpClient client = HttpClient.newHttpClient();
            List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                asked.add(client.sendAsync(HttpRequest.newBuilder(URI.create(server.address() + "style.css")).build(),
                        HttpResponse.BodyHandlers.ofString()));
            }
            for (CompletableFuture<HttpResponse<String>> each : asked) {
                assertEquals(200, each.get().statusCode());
            }
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    @Test
    void aTakenPortIsTold() throws Exception {
        try (PageServer server = server()) {
            int port = URI.create(server.address()).getPort();
            PageFolder page = new PageFolder(List.of());
            assertThrows(IOException.class, () -> new PageServer(page, port));
        }
    }

    /** Whatever the page names is in the list of files, and the other way round. */
    @Test
    void aWrittenPageHasAllFilesThatItNames(@TempDir Path folder) throws Exception {
        new PageFolder(List.of(Scenarios.offer("companions"))).write(folder.resolve("page"));
        Path page = folder.resolve("page");
        String html = Files.readString(page.resolve("index.html"));
        for (String name : html.split("(?:src|href)=\"")) {
            String file = name.substring(0, Math.max(0, name.indexOf('"')));
            if (file.matches("[a-zA-Z0-9./-]+\\.(js|css|svg)")) {
                assertTrue(Files.exists(page.resolve(file)), file);
            }
        }
        for (Path file : Files.list(page).filter(each -> each.toString().endsWith(".js")).toList()) {
            for (String part : Files.readString(file).split("from '\\./")) {
                String named = part.substring(0, Math.max(0, part.indexOf('\'')));
                if (named.matches("[a-z-]+\\.js")) {
                    assertTrue(Files.exists(page.resolve(named)), file.getFileName() + " needs " + named);
                }
            }
        }
    }

    private static HttpResponse<String> get(PageServer server, String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    private static String raw(PageServer server, String request) throws IOException {
        try (Socket socket = new Socket("localhost", URI.create(server.address()).getPort())) {
            socket.setSoTimeout(5000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            byte[] answer = new byte[200];
            int read = in.read(answer);
            return new String(answer, 0, Math.max(0, read), StandardCharsets.US_ASCII);
        }
    }
}
