package dev.anyiolsp.cli;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** How files are called in reports. */
final class FileNames {
    /** The name of standard input where the user gives none. */
    static final String STDIN = "-";

    private static final char UNDECODABLE = '\uFFFD';

    private final Path directory;

    FileNames(Path directory) {
        this.directory = directory.normalize();
    }

    /** For people: relative to where the command runs if the file lies below, and safe to print. */
    String shown(Path file) {
        var normal = file.normalize();
        if (normal.equals(directory)) return ".";
        var full = readable(normal);
        if (!normal.startsWith(directory)) return Printable.escaped(full);
        var start = readable(directory);
        return Printable.escaped(full.substring(start.endsWith("/") ? start.length() : start.length() + 1));
    }

    /** For programs: the whole path. */
    String absolute(Path file) {
        return file.equals(directory.resolve(STDIN)) ? STDIN : readable(file.normalize());
    }

    /**
     * A path as text. Names on disk are bytes; where the locale cannot read them they are UTF-8 all the same, most
     * times.
     */
    private static String readable(Path path) {
        var text = path.toString();
        if (text.indexOf(UNDECODABLE) < 0) return text;
        var raw = path.toUri().getRawPath().replace("+", "%2B");
        var decoded = URLDecoder.decode(raw, StandardCharsets.UTF_8);
        return decoded.length() > 1 && decoded.endsWith("/") ? decoded.substring(0, decoded.length() - 1) : decoded;
    }
}
