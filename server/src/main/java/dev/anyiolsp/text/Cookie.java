package dev.anyiolsp.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The coding cookie of a file (PEP 263), found on bytes because it decides how to read them.
 *
 * @param name of the encoding; the usual spellings of UTF-8 and Latin-1 are made one as in {@code get_normal_name} of
 *     CPython, so that {@code utf-8-unix} is {@code utf-8}
 * @param before the text in front of the name
 * @param position of the name in bytes from the start of the file
 */
record Cookie(String name, String before, int position) {
    private static final Pattern COOKIE = Pattern.compile("^[ \\t\\f]*#.*?coding[:=][ \\t]*([-\\w.]+)", Pattern.DOTALL);

    /** The cookie of a file whose text begins at {@code start}, behind a byte order mark. */
    static Optional<Cookie> in(byte[] file, int start) {
        int end = lineEnd(file, start);
        var first = inLine(file, start, start, end);
        if (first.isPresent() || end == file.length || !isBlankOrComment(file, start, end)) return first;
        boolean crlf = file[end] == '\r' && end + 1 < file.length && file[end + 1] == '\n';
        int second = crlf ? end + 2 : end + 1;
        return inLine(file, start, second, lineEnd(file, second));
    }

    PythonSource refuse(String message) {
        return new PythonSource.Undecodable(message, before, position);
    }

    private static Optional<Cookie> inLine(byte[] file, int start, int from, int to) {
        var match = COOKIE.matcher(new String(file, from, to - from, ISO_8859_1));
        if (!match.find()) return Optional.empty();
        int position = from + match.start(1);
        var before = new String(file, start, position - start, UTF_8);
        return Optional.of(new Cookie(plain(match.group(1)), before, position));
    }

    private static boolean isBlankOrComment(byte[] file, int from, int to) {
        for (int i = from; i < to; i++) {
            if (file[i] == '#') return true;
            if (file[i] != ' ' && file[i] != '\t' && file[i] != '\f') return false;
        }
        return true;
    }

    private static int lineEnd(byte[] file, int from) {
        int i = from;
        while (i < file.length && file[i] != '\n' && file[i] != '\r') i++;
        return i;
    }

    private static String plain(String name) {
        var start = name.substring(0, Math.min(name.length(), 12))
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
        if (start.equals("utf-8") || start.startsWith("utf-8-")) return "utf-8";
        for (var latin : new String[] {"latin-1", "iso-8859-1", "iso-latin-1"}) {
            if (start.equals(latin) || start.startsWith(latin + "-")) return "iso-8859-1";
        }
        return name;
    }
}
