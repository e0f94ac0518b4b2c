package kith.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.net.BindException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import kith.explore.LocalNetwork;
import kith.explore.Offer;
import kith.explore.PageFolder;
import kith.explore.PageServer;
import kith.explore.Panel;
import kith.explore.PanelQuestion;
import kith.explore.PanelRegimes;
import kith.explore.PanelServer;
import kith.explore.PanelRule;
import kith.explore.VotesFile;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.ScenarioException;
import kith.scenario.settings.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kith explore}: the living world in a browser. */
@Command(
        name = "explore",
        description = {"Open a living world in the browser.",
                "The model runs in the page. The page shows what 'kith run' computes."},
        mixinStandardHelpOptions = true,
        versionProvider = Kith.Version.class,
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
                ExitCode.OK_TEXT,
                ExitCode.INTERNAL_TEXT,
                ExitCode.USAGE_TEXT,
                ExitCode.INVALID_TEXT,
                ExitCode.TAKEN_TEXT
        },
        footerHeading = "%nExample%n",
        footer = {"  kith explore", "  kith explore --export page scenarios/companions.scenario.yaml",
                "  kith explore --panel class.votes.json --lan"})
final class ExploreCommand implements Callable<Integer> {
    private static final String FIRST = "companions";
    private static final String FIRST_OF_PANEL = "five-roles";
    private static final Duration PANEL_LIMIT = Duration.ofSeconds(8);

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Scenario files that the page offers. The first one opens. If none is given, the page "
                    + "offers all scenarios that 'kith list' shows.")
    private List<Path> files = List.of();

    @Option(names = "--export", paramLabel = "FOLDER",
            description = "Write the page into a new folder, for any web server.")
    private Path folder;

    @Option(names = "--panel", paramLabel = "VOTES",
            description = "Ask the people in a lecture hall what AIs may do. They join by phone and vote. The page "
                    + "then plays the panel's rule. Votes are saved in the file VOTES, such as class.votes.json. If "
                    + "the file exists, its votes count again. Without FILE the panel is about the scenario "
                    + "five-roles.")
    private Path votes;

    @Option(names = "--lan",
            description = "With --panel: open the page for phones to the local network. Without it, only this computer "
                    + "can join.")
    private boolean lan;

    @Option(names = "--lan-address", paramLabel = "ADDRESS",
            description = "With --lan: the address of this computer, as phones reach it. Needed where kith finds none, "
                    + "such as in a network with public addresses.")
    private String lanAddress;

    @Option(names = "--port", paramLabel = "N", defaultValue = "0",
            description = "Port on this computer. The default is any free port.")
    private int port;

    @Option(names = "--no-open", description = "Only print the address, and open no browser.")
    private boolean silent;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, ScenarioException, CommandRefused, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (lan && votes == null) {
            throw new CommandRefused(ExitCode.USAGE, "--lan needs --panel; the explorer itself stays on this computer");
        }
        if (lanAddress != null && !lan) {
            throw new CommandRefused(ExitCode.USAGE, "--lan-address needs --lan");
        }
        if (folder != null && votes != null) {
            throw new CommandRefused(ExitCode.USAGE,
                    "--export and --panel exclude each other: a panel needs the server");
        }
        if (port < 0 || port > 65_535) {
            throw new CommandRefused(ExitCode.USAGE, "--port " + port + " is no port; expected 0 to 65535");
        }
        Optional<InetAddress> network = lan ? network() : Optional.empty();
        List<Offer> offers = scenarios();
        PageFolder page = new PageFolder(offers);
        if (folder != null) {
            if (Files.exists(folder) && !(Files.isDirectory(folder) && isEmpty(folder))) {
                spec.commandLine().getErr().println(folder + " is there already; give the name of a new folder");
                return ExitCode.OUTPUT_TAKEN;
            }
            page.write(folder);
            out.println("The page is in " + folder + ". Copy this folder to any web server.");
            String withData = offers.stream().filter(Offer::hasData).map(Offer::name).collect(Collectors.joining(", "));
            if (!withData.isEmpty()) {
                out.println("The folder holds the survey data of these scenarios: " + withData
                        + ". Everybody who can open the page can read people's answers.");
            }
            return ExitCode.OK;
        }
        if (votes != null) {
            return panel(offers, page, network, out);
        }
        try (PageServer server = new PageServer(page, port)) {
            out.println("The explorer is at " + server.address() + " (stop it with Ctrl+C).");
            out.flush();
            open(server.address());
            new CountDownLatch(1).await();
        } catch (BindException e) {
            return portInUse();
        }
        return ExitCode.OK;
    }

    private int portInUse() {
        spec.commandLine().getErr().println("port " + port + " is in use; give another one or leave --port out");
        return ExitCode.USAGE;
    }

    private int panel(List<Offer> offers, PageFolder page, Optional<InetAddress> network, PrintWriter out)
            throws IOException, CommandRefused, InterruptedException {
        if (offers.isEmpty()) {
            throw new CommandRefused(ExitCode.USAGE, "there are no scenarios here; name a scenario file, or start kith "
                    + "where its folder 'scenarios' is");
        }
        Scenario scenario = offers.get(0).scenario().scenario();
        PanelRegimes regimes = PanelRegimes.of(scenario,
                offers.stream().map(each -> each.scenario().scenario()).toList());
        if (!PanelRule.fits(regimes.settings())) {
            throw new CommandRefused(ExitCode.INVALID, "a panel cannot decide in the scenario '" + scenario.name()
                    + "'; it needs a scenario with AI whose providers have fixed conduct, such as five-roles");
        }
        Panel panel = new Panel(scenario.name(), PanelQuestion.of(regimes.settings()));
        VotesFile file = new VotesFile(votes);
        try {
            file.replay(panel);
        } catch (IOException e) {
            throw new CommandRefused(ExitCode.INVALID, e.getMessage());
        }
        try (PanelServer server = new PanelServer(page, panel, regimes, file, port, network, PANEL_LIMIT)) {
            out.println("The shared screen is at " + server.screenAddress() + " (stop it with Ctrl+C).");
            out.println("Keep this address to yourself: it moves the panel.");
            out.println("People join at " + server.joinAddress() + " with the code " + server.joinCode() + ".");
            out.println(lan ? "With --lan every device in this network can open that page. Votes travel unencrypted."
                    : "Only this computer can join. For phones in the same network, add --lan.");
            out.println("Votes are saved in " + votes + (panel.voters() == 0 ? "." : ", with those of "
                    + panel.voters() + (panel.voters() == 1 ? " person" : " people") + " from before."));
            out.flush();
            open(server.screenAddress());
            new CountDownLatch(1).await();
        } catch (BindException e) {
            return portInUse();
        }
        return ExitCode.OK;
    }

    private Optional<InetAddress> network() throws IOException, CommandRefused {
        Optional<InetAddress> found = lanAddress == null ? LocalNetwork.address() : LocalNetwork.own(lanAddress);
        if (found.isEmpty()) {
            throw new CommandRefused(ExitCode.USAGE, lanAddress == null
                    ? "this computer has no private address in a local network; name the address by which phones reach "
                            + "it with --lan-address, or leave --lan out"
                    : "--lan-address " + lanAddress + " is no address of this computer; expected one of: "
                            + String.join(", ", LocalNetwork.all()));
        }
        return found;
    }

    private List<Offer> scenarios() throws IOException, ScenarioException, CommandRefused {
        ScenarioReader reader = ScenarioReader.create();
        List<Offer> all = new ArrayList<>();
        for (Path file : files) {
            Offer offer = Offer.of(reader, file);
            Optional<String> refusal = offer.refusal();
            if (refusal.isPresent()) {
                throw new CommandRefused(ExitCode.INVALID, refusal.get());
            }
            offer.open();
            all.add(offer);
        }
        String first = votes == null ? FIRST : FIRST_OF_PANEL;
        for (Path file : files.isEmpty() ? ScenarioFolders.files(Path.of("")) : List.<Path>of()) {
            if (!ScenarioFolders.isOfExperiment(file)) {
                read(reader, file).ifPresent(offer -> all.add(offer.name().equals(first) ? 0 : all.size(), offer));
            }
        }
        return all;
    }

    /** A scenario of those that are there; one with problems, or with too many people, is left out and told. */
    private Optional<Offer> read(ScenarioReader reader, Path file) {
        try {
            Offer offer = Offer.of(reader, file);
            Optional<String> refusal = offer.refusal();
            refusal.ifPresent(words -> spec.commandLine().getErr().println(words + ". It is left out"));
            return refusal.isPresent() ? Optional.empty() : Optional.of(offer);
        } catch (ScenarioException e) {
            spec.commandLine().getErr().println(file + " is left out; see: kith check " + file);
            return Optional.empty();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    /** Opens the browser where there is a desktop; elsewhere the printed address is enough. */
    private void open(String address) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command = system.contains("mac") ? List.of("open", address)
                : system.contains("win") ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                : List.of("xdg-open", address);
        boolean desktop = !command.get(0).equals("xdg-open") || System.getenv("DISPLAY") != null
                || System.getenv("WAYLAND_DISPLAY") != null;
        if (silent || !desktop) {
            return;
        }
        try {
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start();
        } catch (IOException e) {
            spec.commandLine().getErr().println("no browser could be opened; open the address yourself");
        }
    }
}
