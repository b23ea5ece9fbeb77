package dev.anyiolsp.project;

import java.util.Optional;
import java.util.regex.Pattern;

/** The first two numbers of a release: AnyIO 4.14, Python 3.11. */
public record Version(int major, int minor) implements Comparable<Version> {
    /** Nobody counts further, and an {@code int} holds it. */
    private static final Pattern NUMBERS = Pattern.compile("v?(?:\\d{1,4}!)?(\\d{1,8})(?:\\.(\\d{1,8}))?(?![\\d])");

    /** The version that a text begins with; a missing second number is 0. */
    public static Optional<Version> parse(String text) {
        var numbers = NUMBERS.matcher(text.strip());
        if (!numbers.lookingAt()) return Optional.empty();
        int minor = numbers.group(2) == null ? 0 : Integer.parseInt(numbers.group(2));
        return Optional.of(new Version(Integer.parseInt(numbers.group(1)), minor));
    }

    @Override
    public int compareTo(Version other) {
        return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
    }

    public boolean atLeast(int major, int minor) {
        return compareTo(new Version(major, minor)) >= 0;
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
