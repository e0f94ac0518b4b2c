package kith.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import kith.output.Metrics;
import kith.output.SeriesRow;
import kith.pattern.AiStatistics;
import kith.pattern.Statistics;
import kith.process.Mechanism;
import kith.process.MechanismMetric;
import kith.process.MechanismProvider;
import kith.process.MechanismStatistic;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.Problem;
import kith.scenario.format.ScenarioException;
import kith.scenario.rules.PluginRules;
import kith.scenario.settings.Plugins;
import kith.scenario.settings.Plugins.Plugin;

/** Loads the plug-ins in the jars of a folder. All problems are told together, and then nothing is loaded. */
public final class PluginFolder {
    private static final String SERVICES = "META-INF/services/" + MechanismProvider.class.getName();
    private static final int MANY = 20;
    private static final String NAME = "[a-z][a-z0-9_]{0,59}";
    private static final String NAME_IN_WORDS = "small letters, digits and underscores, a letter first";

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Plugin> found = new LinkedHashMap<>();
    private final Set<String> metrics = new TreeSet<>(SeriesRow.variables(Metrics.ALL));
    private final Set<String> statistics = new TreeSet<>();

    private PluginFolder() {
        statistics.addAll(Statistics.units().keySet());
        statistics.addAll(AiStatistics.units().keySet());
    }

    /**
     * Loads them.
     *
     * @throws ScenarioException with the problems of all jars
     */
    public static Plugins load(Path folder) throws ScenarioException {
        PluginFolder plugins = new PluginFolder();
        plugins.jars(folder).forEach(plugins::read);
        if (!plugins.problems.isEmpty()) {
            throw new ScenarioException(plugins.problems);
        }
        return new Plugins(List.copyOf(plugins.found.values()));
    }

    private List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> jars = files.filter(file -> file.getFileName().toString().endsWith(".jar")).sorted().toList();
            if (jars.isEmpty()) {
                problem(folder, "holds no .jar file; expected the jars of plug-ins");
            }
            return jars;
        } catch (IOException | UncheckedIOException e) {
            problem(folder, Files.isDirectory(folder) ? "cannot be read" : "is no folder; expected one with the jars of"
                    + " plug-ins");
            return List.of();
        }
    }

    private void read(Path jar) {
        String sha256;
        URLClassLoader loader;
        try (JarFile opened = new JarFile(jar.toFile())) {
            if (opened.getEntry(SERVICES) == null) {
                problem(jar, "holds no plug-in; expected a file " + SERVICES + " in it");
                return;
            }
            sha256 = sha256(Files.readAllBytes(jar));
            loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, PluginFolder.class.getClassLoader());
        } catch (IOException | SecurityException e) {
            problem(jar, "cannot be read as a jar");
            return;
        }
        List<MechanismProvider> providers = providers(jar, loader);
        for (MechanismProvider provider : providers) {
            try {
                take(jar, new Plugin(provider, jar.getFileName().toString(), sha256));
            } catch (RuntimeException | LinkageError e) {
                problem(jar, "its plug-in cannot be used (" + words(e) + ")");
            }
        }
    }

    /** What its list of services names and can be loaded. */
    private List<MechanismProvider> providers(Path jar, URLClassLoader loader) {
        List<MechanismProvider> providers = new ArrayList<>();
        Iterator<MechanismProvider> named = ServiceLoader.load(MechanismProvider.class, loader).iterator();
        int failed = 0;
        while (failed < MANY) {
            try {
                if (!named.hasNext()) {
                    break;
                }
                MechanismProvider provider = named.next();
                if (provider.getClass().getClassLoader() == loader) {
                    providers.add(provider);
                }
            } catch (ServiceConfigurationError | LinkageError e) {
                failed++;
                problem(jar, "a class of its plug-in cannot be loaded (" + words(e) + ")");
            }
        }
        if (providers.isEmpty() && failed == 0) {
            problem(jar, "holds no plug-in; its file " + SERVICES + " names none");
        }
        return providers;
    }

    private void take(Path jar, Plugin plugin) {
        List<String> faults = PluginRules.faults(plugin.extension());
        faults.forEach(fault -> problem(jar, fault));
        if (!faults.isEmpty()) {
            return;
        }
        Plugin other = found.putIfAbsent(plugin.name(), plugin);
        if (other != null) {
            problem(jar, "holds a plug-in '" + plugin.name() + "', and so does " + other.file()
                    + "; expected each name once");
            return;
        }
        Mechanism mechanism = ((MechanismProvider) plugin.extension()).of(ScenarioReader.defaultsOf(plugin));
        if (!plugin.name().equals(mechanism.name())) {
            problem(jar, "the mechanism of its plug-in '" + plugin.name() + "' is called '" + mechanism.name()
                    + "'; expected the same name");
        }
        for (MechanismMetric metric : mechanism.metrics()) {
            if (!metric.name().matches(NAME)) {
                problem(jar, "names a metric '" + metric.name() + "'; expected " + NAME_IN_WORDS);
            } else if (!metrics.add(metric.name())) {
                problem(jar, "its metric '" + metric.name() + "' has the name of another variable");
            }
        }
        for (MechanismStatistic statistic : mechanism.statistics()) {
            if (!statistic.name().matches(NAME)) {
                problem(jar, "names a statistic '" + statistic.name() + "'; expected " + NAME_IN_WORDS);
            } else if (!statistics.add(statistic.name())) {
                problem(jar, "its statistic '" + statistic.name() + "' has the name of another statistic");
            }
        }
    }

    private void problem(Path where, String message) {
        problems.add(new Problem(where.toString(), "", message));
    }

    /** What went wrong in words, without the name of the service that Java puts first. */
    private static String words(Throwable e) {
        Throwable cause = e instanceof ServiceConfigurationError && e.getCause() != null ? e.getCause() : e;
        String message = String.valueOf(cause.getMessage()).replace(MechanismProvider.class.getName() + ": ", "");
        if (cause instanceof UnsupportedClassVersionError) {
            return "it was compiled for a newer Java";
        }
        if (cause instanceof NoClassDefFoundError) {
            return "it needs the class " + message.replace('/', '.') + ", which is not there";
        }
        return message;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
