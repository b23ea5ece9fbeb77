package dev.anyiolsp.project;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines of a project's files that name a package among what it needs. */
public final class DeclarationLines {
    /** The files in which a project says what it needs, besides requirements files. */
    public static final List<String> FILES = List.of("pyproject.toml", "setup.cfg", "setup.py");

    private static final Pattern ANYIO = Pattern.compile(
            "(?i)(?:^\\s*|[\"'\\[,=]\\s*)[\"']?anyio[\"']?\\s*(?:\\[[^\\]]*\\])?\\s*(?:[<>=!~;,\"'\\]@]|$)");

    private static final Pattern REQUIREMENTS = Pattern.compile("(?i).*requirements.*\\.(?:txt|in)");

    private DeclarationLines() {}

    /** A line, from 1, and its text without comment and blanks. */
    public record Line(int number, String text) {}

    /** Whether a file of this name lists requirements. */
    public static boolean isRequirements(String name) {
        return REQUIREMENTS.matcher(name).matches();
    }

    /** The lines of a file that name AnyIO. */
    public static List<Line> in(String text) {
        var found = new ArrayList<Line>();
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            int comment = line.indexOf('#');
            var bare = comment < 0 ? line : line.substring(0, comment);
            if (ANYIO.matcher(bare).find()) found.add(new Line(number, bare.strip()));
        }
        return found;
    }
}
