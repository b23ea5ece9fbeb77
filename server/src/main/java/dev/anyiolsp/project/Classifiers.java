package dev.anyiolsp.project;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What <a href="https://pypi.org/classifiers/">classifiers</a> say of Python: a project that does not say which it requires
 * often lists the releases that it is meant for.
 */
final class Classifiers {
    private static final Pattern PYTHON = Pattern.compile("Programming Language :: Python :: (3\\.\\d{1,4})\\s*");

    private Classifiers() {}

    /** The lowest Python 3 that is listed by its number. */
    static Optional<Version> lowestPython(List<String> classifiers) {
        return classifiers.stream()
                .map(PYTHON::matcher)
                .filter(matcher -> matcher.matches())
                .flatMap(matcher -> Version.parse(matcher.group(1)).stream())
                .min(Comparator.naturalOrder());
    }
}
