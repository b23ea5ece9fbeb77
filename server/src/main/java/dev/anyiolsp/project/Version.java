package dev.anyiolsp.project;

/** The first two numbers of a release: AnyIO 4.14, Python 3.11. */
public record Version(int major, int minor) implements Comparable<Version> {
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
