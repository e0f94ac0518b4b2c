package kith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A copy of kith in which one class is broken: its source with other words, compiled and put before the rest. */
final class Mutant {
    private final Path classes;

    private Mutant(Path classes) {
        this.classes = classes;
    }

    /**
     * Breaks a class.
     *
     * @param folder an empty folder for the broken class
     * @param type name of the class
     * @param changes words of its source, which must occur once, and by turns what stands in their place
     */
    static Mutant of(Path folder, String type, List<String> changes) throws IOException {
        Path source = Rooms.root().resolve("sim/src/main/java/" + type.replace('.', '/') + ".java");
        String text = Files.readString(source);
        for (int i = 0; i < changes.size(); i += 2) {
            String words = changes.get(i);
            assertEquals(2, text.split(Pattern.quote(words), -1).length, "must occur once in " + type + ": " + words);
            text = text.replace(words, changes.get(i + 1));
        }
        Path broken = Files.createDirectories(folder.resolve("source")).resolve(source.getFileName());
        Files.writeString(broken, text);
        Path classes = Files.createDirectories(folder.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertNotNull(compiler, "tests need a JDK");
        StringWriter told = new StringWriter();
        boolean compiled = compiler.getTask(told, null, null,
                List.of("-proc:none", "-nowarn", "-classpath", System.getProperty("java.class.path"), "-d",
                        classes.toString()),
                null, compiler.getStandardFileManager(null, null, null).getJavaFileObjects(broken)).call();
        assertEquals(true, compiled, told::toString);
        return new Mutant(classes);
    }

    /** The broken class, and those within it, for the rules that look at classes. */
    JavaClasses imported() {
        return new ClassFileImporter().importPath(classes);
    }

    /** Runs a test of kith against this copy; gives what it found, empty if it passes. */
    Optional<Throwable> foundBy(String test) throws Exception {
        String type = test.substring(0, test.indexOf('#'));
        try (Loader loader = new Loader(urls())) {
            Class<?> loaded = loader.loadClass(type);
            Constructor<?> constructor = loaded.getDeclaredConstructor();
            constructor.setAccessible(true);
            Method method = loaded.getDeclaredMethod(test.substring(test.indexOf('#') + 1));
            method.setAccessible(true);
            try {
                method.invoke(constructor.newInstance());
                return Optional.empty();
            } catch (InvocationTargetException e) {
                return Optional.of(e.getCause());
            }
        }
    }

    private URL[] urls() throws IOException {
        List<URL> urls = new ArrayList<>(List.of(classes.toUri().toURL()));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    /** Loads kith anew, the broken class first; everything else is that of the tests. */
    private static final class Loader extends URLClassLoader {
        Loader(URL[] urls) {
            super(urls, Mutant.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("kith.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : findClass(name);
            }
        }
    }
}
