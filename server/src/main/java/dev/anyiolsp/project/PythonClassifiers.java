package dev.anyiolsp.project;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The versions of Python that a project without a bound of its own says it runs on, in its classifiers. */
final class PythonClassifiers {
    private static final Pattern PYTHON = Pattern.compile("Programming Language :: Python :: (3\\.\\d+)");

    private PythonClassifiers() {}

    /** The lowest of them. */
    static Optional<Version> lowest(List<String> classifiers) {
        return classifiers.stream()
                .map(String::strip)
                .map(PYTHON::matcher)
                .filter(matcher -> matcher.matches())
                .flatMap(matcher -> Version.parse(matcher.group(1)).stream())
                .min(Comparator.naturalOrder());
    }
}
