package dev.anyiolsp.project;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The lowest version that a constraint admits. Reads the specifiers of packages
 * (<a href="https://packaging.python.org/en/latest/specifications/version-specifiers/">PEP 440</a>) and those of
 * <a href="https://python-poetry.org/docs/dependency-specification/">Poetry</a>, whose {@code ^}, {@code ~}, {@code ||}
 * and bare numbers have no other meaning there.
 */
final class VersionBound {
    private static final int LONGEST = 1000;
    private static final Pattern CLAUSE =
            Pattern.compile("(===|==|~=|>=|<=|!=|>|<|\\^|~|=)?\\s*(v?(?:\\d+!)?\\d[\\w.*+-]*)");

    private VersionBound() {}

    /** Empty if there is no lower bound; of alternatives the lowest counts. */
    static Optional<Version> lowest(String constraint) {
        if (constraint.length() > LONGEST) return Optional.empty();
        Optional<Version> lowest = Optional.empty();
        for (var alternative : constraint.split("\\|\\|?")) {
            var bound = highestBound(alternative);
            if (bound.isEmpty()) return Optional.empty();
            if (lowest.isEmpty() || bound.get().compareTo(lowest.get()) < 0) lowest = bound;
        }
        return lowest;
    }

    /** All clauses hold at once, so the highest of their bounds counts. */
    private static Optional<Version> highestBound(String clauses) {
        return CLAUSE.matcher(clauses)
                .results()
                .filter(clause -> isLowerBound(clause.group(1)))
                .flatMap(clause -> Version.parse(clause.group(2)).stream())
                .max(Comparator.naturalOrder());
    }

    private static boolean isLowerBound(String operator) {
        if (operator == null) return true;
        return switch (operator) {
            case "<", "<=", "!=" -> false;
            default -> true;
        };
    }
}
