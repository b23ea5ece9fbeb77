package dev.anyiolsp.architecture;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/** Which compiled class uses which, as the JDK's {@code jdeps} sees it. */
final class ClassEdges {
    private static final Pattern USE = Pattern.compile("^   (?<from>\\S+) +-> (?<to>\\S+)");

    /**
     * One class uses another.
     *
     * @param from full name of the user
     * @param to full name of the used
     */
    record Edge(String from, String to) {
        String fromPackage() {
            return packageOf(from);
        }

        String toPackage() {
            return packageOf(to);
        }

        private static String packageOf(String type) {
            int dot = type.lastIndexOf('.');
            return dot < 0 ? "" : type.substring(0, dot);
        }
    }

    private ClassEdges() {}

    static List<Edge> of(Path classes) {
        var jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        var output = new StringWriter();
        int status = jdeps.run(
                new PrintWriter(output),
                new PrintWriter(output),
                "-verbose:class",
                "-filter:none",
                "--multi-release",
                "base",
                "-classpath",
                System.getProperty("java.class.path"),
                classes.toString());
        if (status != 0) throw new AssertionError("jdeps failed:\n" + output);
        var edges = new ArrayList<Edge>();
        for (var line : output.toString().split("\\R")) {
            var use = USE.matcher(line);
            if (use.find()) edges.add(new Edge(use.group("from"), use.group("to")));
        }
        return edges;
    }
}
