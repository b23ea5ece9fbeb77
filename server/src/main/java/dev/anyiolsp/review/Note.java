package dev.anyiolsp.review;

/**
 * A line that a review mentions and that is no finding.
 *
 * @param path of the file, as it is shown, with slashes
 * @param line from 1
 * @param text what there is to say of it, Markdown
 */
public record Note(String path, int line, String text) {
    /** {@code path:line}. */
    public String shown() {
        return path + ":" + line;
    }
}
