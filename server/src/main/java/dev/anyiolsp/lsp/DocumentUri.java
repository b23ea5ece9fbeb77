package dev.anyiolsp.lsp;

import dev.anyiolsp.project.SettingsFiles;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a document. Clients spell one name in several ways ({@code file:///c%3A/a.py}, {@code file:///C:/a.py}):
 * equal keys mean the same document. Nothing is asked of a name but its scheme; it need not be a valid URI.
 *
 * @param spelling as the client wrote it, for answers
 * @param key the same for all spellings
 */
record DocumentUri(String spelling, String key) {
    private static final Set<String> OTHERS =
            Set.of("setup.cfg", "tox.ini", "tox.toml", "pytest.ini", ".pytest.ini", "pytest.toml", ".pytest.toml");
    private static final Pattern REQUIREMENTS =
            Pattern.compile("/(?:[^/]*requirements[^/]*|requirements/[^/]+)\\.(?:txt|in)$");

    private static final Pattern NOTEBOOK = Pattern.compile(
            "^[^:/]*notebook[^:/]*:|^vscode-interactive[^:/]*:|\\.ipynb(?:[?#].*)?$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    static DocumentUri of(String spelling) {
        return new DocumentUri(spelling, normalised(spelling));
    }

    /** Whether the name is that of a Python file. */
    boolean isPythonFile() {
        int end = key.length();
        for (char mark : new char[] {'?', '#'}) {
            int at = key.startsWith("file:") ? -1 : key.indexOf(mark);
            if (at >= 0) end = Math.min(end, at);
        }
        var path = key.substring(0, end).toLowerCase(Locale.ROOT);
        return path.endsWith(".py") || path.endsWith(".pyi") || path.endsWith(".pyw");
    }

    /** Whether it is a cell of a notebook, or the text of all of them. */
    boolean isOfNotebook() {
        return NOTEBOOK.matcher(key).find();
    }

    /** Where the document lies; empty if it is no file. */
    Optional<Path> path() {
        if (!key.startsWith("file:/")) return Optional.empty();
        var path = key.substring("file:".length());
        boolean drive = path.length() > 2 && path.charAt(2) == ':';
        try {
            return Optional.of(Path.of(drive ? path.substring(1) : path).normalize());
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    /** Whether the name is that of a file with settings, or in which a project says what it needs; none is Python. */
    boolean isSettingsFile() {
        var name = key.substring(key.lastIndexOf('/') + 1);
        return name.equals(SettingsFiles.PYPROJECT)
                || name.equals(SettingsFiles.OWN_FILE)
                || OTHERS.contains(name)
                || REQUIREMENTS.matcher(key).find();
    }

    private static String normalised(String spelling) {
        int colon = spelling.indexOf(':');
        if (colon < 0) return decoded(spelling);
        var scheme = spelling.substring(0, colon).toLowerCase(Locale.ROOT);
        var rest = decoded(spelling.substring(colon + 1));
        return scheme + ":" + (scheme.equals("file") ? localPath(rest) : rest);
    }

    private static String localPath(String rest) {
        var path = rest;
        if (path.startsWith("//localhost/")) path = path.substring("//localhost".length());
        else if (path.startsWith("///")) path = path.substring(2);
        boolean drive = path.length() > 2 && path.charAt(0) == '/' && path.charAt(2) == ':';
        return drive ? "/" + Character.toLowerCase(path.charAt(1)) + path.substring(2) : path;
    }

    private static String decoded(String text) {
        if (text.indexOf('%') < 0) return text;
        var bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); ) {
            int high = i + 2 < text.length() && text.charAt(i) == '%' ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (low >= 0) {
                bytes.write(high * 16 + low);
                i += 3;
            } else {
                int next = text.offsetByCodePoints(i, 1);
                bytes.writeBytes(text.substring(i, next).getBytes(StandardCharsets.UTF_8));
                i = next;
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
