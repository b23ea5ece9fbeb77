package dev.anyiolsp.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A pattern for paths, with the meaning that it has in a {@code .gitignore}
 * (<a href="https://git-scm.com/docs/gitignore">git</a>): without a slash it matches a name at any depth, with one it is
 * relative to the project; {@code *} and {@code ?} stay within a name, {@code **} does not; what matches a folder matches
 * all that is in it.
 */
final class PathPattern {
    private final List<String> steps;
    private final boolean isFolder;

    private PathPattern(List<String> steps, boolean isFolder) {
        this.steps = steps;
        this.isFolder = isFolder;
    }

    static PathPattern of(String pattern) {
        var text = pattern.strip();
        boolean isFolder = text.endsWith("/");
        if (isFolder) text = text.substring(0, text.length() - 1);
        if (text.startsWith("./")) text = text.substring(1);
        var steps = new ArrayList<String>();
        for (var step : text.split("/")) if (!step.isEmpty()) steps.add(step);
        boolean isAnchored = text.contains("/") || steps.isEmpty();
        if (!isAnchored) steps.add(0, "**");
        return new PathPattern(steps, isFolder);
    }

    /**
     * Whether the last pattern that matches a path says so: one behind {@code !} says no.
     *
     * @param path relative, with slashes
     */
    static boolean anyMatches(List<String> patterns, String path) {
        boolean isMatch = false;
        for (var pattern : patterns) {
            boolean isNegated = pattern.startsWith("!");
            if (isNegated != isMatch) continue;
            if (of(isNegated ? pattern.substring(1) : pattern).matches(path)) isMatch = !isNegated;
        }
        return isMatch;
    }

    /** Whether the path of a file, or a folder above it, matches. */
    boolean matches(String path) {
        if (steps.isEmpty() || path.isEmpty()) return false;
        var names =
                Arrays.stream(path.split("/")).filter(name -> !name.isEmpty()).toList();
        int longest = isFolder ? names.size() - 1 : names.size();
        for (int length = 1; length <= longest; length++) {
            if (matchesSteps(names.subList(0, length))) return true;
        }
        return false;
    }

    /** Goes back to the last {@code **} only, which is enough and keeps the work small. */
    private boolean matchesSteps(List<String> names) {
        int step = 0;
        int name = 0;
        int lastStar = -1;
        int resume = 0;
        while (name < names.size()) {
            if (step < steps.size() && steps.get(step).equals("**")) {
                lastStar = step++;
                resume = name;
            } else if (step < steps.size() && matchesName(steps.get(step), names.get(name))) {
                step++;
                name++;
            } else if (lastStar >= 0) {
                step = lastStar + 1;
                name = ++resume;
            } else {
                return false;
            }
        }
        // Behind a last slash two stars stand for something, not for nothing.
        boolean endsInStars = step == steps.size() - 1 && steps.get(step).equals("**");
        return step == steps.size() || endsInStars && step == 0;
    }

    private static boolean matchesName(String pattern, String name) {
        int p = 0;
        int n = 0;
        int lastStar = -1;
        int resume = 0;
        while (n < name.length()) {
            int next = p < pattern.length() ? matchOne(pattern, p, name.charAt(n)) : -1;
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                lastStar = p++;
                resume = n;
            } else if (next >= 0) {
                p = next;
                n++;
            } else if (lastStar >= 0) {
                p = lastStar + 1;
                n = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') p++;
        return p == pattern.length();
    }

    /** Where the pattern goes on behind a character that it matches, or -1. */
    private static int matchOne(String pattern, int at, char c) {
        char wanted = pattern.charAt(at);
        if (wanted == '?') return at + 1;
        if (wanted == '\\' && at + 1 < pattern.length()) return pattern.charAt(at + 1) == c ? at + 2 : -1;
        int end = wanted == '[' ? pattern.indexOf(']', at + 2) : -1;
        if (end < 0) return wanted == c ? at + 1 : -1;
        boolean isNegated = pattern.charAt(at + 1) == '!' || pattern.charAt(at + 1) == '^';
        return isInClass(pattern.substring(at + (isNegated ? 2 : 1), end), c) != isNegated ? end + 1 : -1;
    }

    private static boolean isInClass(String members, char c) {
        for (int i = 0; i < members.length(); i++) {
            boolean isRange = i + 2 < members.length() && members.charAt(i + 1) == '-';
            if (isRange && members.charAt(i) <= c && c <= members.charAt(i + 2)) return true;
            if (isRange) i += 2;
            else if (members.charAt(i) == c) return true;
        }
        return false;
    }
}
