package kith.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kith.explore.Offer;
import kith.explore.PageFolder;
import kith.explore.PageServer;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The page in a browser without a window. Where there is no browser, the test is skipped and says so. */
final class Browser implements AutoCloseable {
    private static final List<String> BROWSERS = List.of("/usr/bin/chromium", "/usr/bin/google-chrome");
    private static final List<String> DRIVERS = List.of("/usr/bin/chromedriver");

    private final AutoCloseable server;
    private final String address;
    private final ChromeDriver driver;
    private final Path profile;

    /** Opens the page with some scenarios. */
    Browser(List<Offer> scenarios) throws IOException {
        this(new PageServer(new PageFolder(scenarios), 0));
    }

    private Browser(PageServer server) throws IOException {
        this(server, server.address());
    }

    /**
     * Opens an address of a server.
     *
     * @param server is closed with the browser
     */
    Browser(AutoCloseable server, String address) throws IOException {
        this.server = server;
        this.address = address;
        Optional<String> browser = there(BROWSERS);
        Optional<String> driverFile = there(DRIVERS);
        Assumptions.assumeTrue(browser.isPresent() && driverFile.isPresent(),
                "no Chromium with its driver here; install the packages chromium and chromium-driver to run this test");
        profile = Files.createTempDirectory("kith-browser");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.orElseThrow());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage", "--user-data-dir=" + profile);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(Path.of(driverFile.orElseThrow()).toFile())
                        .build(),
                options);
        driver.manage().timeouts().scriptTimeout(java.time.Duration.ofMinutes(5));
        driver.manage().window().setSize(new Dimension(1280, 800));
        driver.get(address);
    }

    private static Optional<String> there(List<String> files) {
        return files.stream().filter(file -> Files.isExecutable(Path.of(file))).findFirst();
    }

    ChromeDriver driver() {
        return driver;
    }

    String address() {
        return address;
    }

    /** Runs a script that ends by calling {@code done(result)}; it can import the page's modules. */
    Object run(String script, Object... arguments) {
        return driver.executeAsyncScript(
                "const args = [...arguments]; const done = args.pop(); (async () => {" + script
                        + "})().catch(fault => done('fault: ' + fault));",
                arguments);
    }

    @Override
    public void close() throws Exception {
        driver.quit();
        server.close();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
