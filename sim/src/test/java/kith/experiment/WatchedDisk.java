package kith.experiment;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * A disk for tests, over a real folder. It knows which bytes of a file and which names in a folder were forced, so that
 * it can say what a power cut would leave; and it can fail where it is told to.
 */
public final class WatchedDisk extends FileSystemProvider {
    /** Whether a power cut takes the names that were not forced: in the study's folder itself, and in all others. */
    public record Cut(boolean atTop, boolean below) {
        static final List<Cut> ALL = List.of(new Cut(false, false), new Cut(false, true), new Cut(true, false),
                new Cut(true, true));
    }

    private static final byte[] NOTHING = {};

    private final Path root;
    private final WatchedNames names = new WatchedNames(this);
    final Node top = new Node(null);
    private Consumer<WatchedDisk> after = disk -> {};
    private BiFunction<String, Path, IOException> fault = (what, path) -> null;

    public WatchedDisk(Path root) {
        this.root = root;
    }

    /** A file or a folder: what is in it, and what of that is on the disk. */
    static final class Node {
        private Node parent;
        private Map<String, Node> children;
        private Map<String, Node> forced = Map.of();
        private byte[] data = NOTHING;

        Node(Node parent) {
            this.parent = parent;
        }
    }

    /** Called after each change. */
    public void after(Consumer<WatchedDisk> told) {
        after = told;
    }

    /**
     * Gives the error with which something fails ("write", "force", "move", "delete", "open"), or null where it does
     * not.
     */
    public void failing(BiFunction<String, Path, IOException> chosen) {
        fault = chosen;
    }

    /** A path of this disk. */
    public Path path(Path real) {
        return (Path) Proxy.newProxyInstance(WatchedDisk.class.getClassLoader(), new Class<?>[] {Path.class},
                (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "getFileSystem" :
                            return names;
                        case "iterator" : {
                            List<Path> parts = new ArrayList<>();
                            real.forEach(part -> parts.add(path(part)));
                            return parts.iterator();
                        }
                        default :
                    }
                    Object[] own = arguments == null ? new Object[0] : arguments.clone();
                    for (int i = 0; i < own.length; i++) {
                        own[i] = own[i] instanceof Path path ? real(path) : own[i];
                    }
                    try {
                        Object result = method.invoke(real, own);
                        return result instanceof Path path ? path(path) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    static Path real(Path path) {
        return path.getFileSystem() instanceof WatchedNames ? Path.of(path.toString()) : path;
    }

    /** What a power cut would leave, file by file; folders end in a slash. */
    public Map<String, byte[]> left(Cut cut) {
        Map<String, byte[]> left = new TreeMap<>();
        left(top, "", cut, left);
        return left;
    }

    private static void left(Node folder, String prefix, Cut cut, Map<String, byte[]> left) {
        boolean forced = prefix.chars().filter(c -> c == '/').count() == 1 ? cut.atTop() : cut.below();
        (forced ? folder.forced : folder.children == null ? Map.<String, Node>of() : folder.children)
                .forEach((name, node) -> {
                    if (node.children == null) {
                        left.put(prefix + name, node.data);
                    } else {
                        left.put(prefix + name + "/", NOTHING);
                        left(node, prefix + name + "/", cut, left);
                    }
                });
    }

    /** Lays out in a real folder what is left. */
    public static void write(Map<String, byte[]> left, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> each : left.entrySet()) {
            Path place = folder.resolve(each.getKey());
            if (each.getKey().endsWith("/")) {
                Files.createDirectories(place);
            } else {
                Files.write(place, each.getValue());
            }
        }
    }

    private Node find(Path real) {
        Node node = top;
        if (!real.startsWith(root)) {
            return null;
        }
        if (real.equals(root)) {
            return top;
        }
        for (Path part : root.relativize(real)) {
            node = node == null || node.children == null ? null : node.children.get(part.toString());
        }
        return node;
    }

    private synchronized void link(Path real, Node node) {
        Node parent = find(real.getParent());
        if (parent != null) {
            if (parent.children == null) {
                parent.children = new TreeMap<>();
            }
            node.parent = parent;
            parent.children.put(real.getFileName().toString(), node);
        }
    }

    private synchronized void unlink(Path real) {
        Node parent = find(real.getParent());
        if (parent != null && parent.children != null) {
            parent.children.remove(real.getFileName().toString());
        }
    }

    void check(String what, Path real) throws IOException {
        IOException e = fault.apply(what, real);
        if (e != null) {
            throw e;
        }
    }

    synchronized void changed() {
        after.accept(this);
    }

    /** The content of a file, or the names in a folder, are on the disk. */
    synchronized void forced(Node node) throws IOException {
        if (node.children != null || node == top) {
            node.forced = node.children == null ? Map.of() : new TreeMap<>(node.children);
        } else {
            Path place = place(node);
            node.data = place != null && Files.exists(place) ? Files.readAllBytes(place) : node.data;
        }
        changed();
    }

    private Path place(Node node) {
        if (node == top) {
            return root;
        }
        if (node.parent == null) {
            return null;
        }
        Path above = place(node.parent);
        return above == null ? null : node.parent.children.entrySet().stream()
                .filter(each -> each.getValue() == node).map(each -> above.resolve(each.getKey())).findFirst()
                .orElse(null);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        Path real = real(path).toAbsolutePath();
        check("open", real);
        boolean there = Files.exists(real, LinkOption.NOFOLLOW_LINKS);
        FileChannel channel = FileChannel.open(real, options, attributes);
        Node node;
        synchronized (this) {
            if (!there) {
                link(real, new Node(null));
            }
            node = find(real);
        }
        changed();
        return new WatchedChannel(this, channel, real, node);
    }

    @Override
    public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options,
            FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        DirectoryStream<Path> stream = Files.newDirectoryStream(real(folder), entry -> filter.accept(path(entry)));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                Iterator<Path> entries = stream.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return entries.hasNext();
                    }

                    @Override
                    public Path next() {
                        return path(entries.next());
                    }
                };
            }

            @Override
            public void close() throws IOException {
                stream.close();
            }
        };
    }

    @Override
    public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
        Path real = real(path).toAbsolutePath();
        check("open", real);
        Files.createDirectory(real, attributes);
        Node node = new Node(null);
        node.children = new TreeMap<>();
        link(real, node);
        changed();
    }

    @Override
    public void delete(Path path) throws IOException {
        Path real = real(path).toAbsolutePath();
        check("delete", real);
        Files.delete(real);
        unlink(real);
        changed();
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        Path source = real(from).toAbsolutePath();
        Path target = real(to).toAbsolutePath();
        check("move", target);
        Files.move(source, target, options);
        synchronized (this) {
            Node node = find(source);
            unlink(source);
            if (node != null) {
                link(target, node);
            }
        }
        changed();
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        real(path).getFileSystem().provider().checkAccess(real(path), modes);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return Files.readAttributes(real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return Files.readAttributes(real(path), attributes, options);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return Files.getFileAttributeView(real(path), type, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        Files.setAttribute(real(path), attribute, value, options);
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return Files.isSameFile(real(one), real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return Files.isHidden(real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return Files.getFileStore(real(path));
    }

    @Override
    public String getScheme() {
        return "watched";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return names;
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }
}
