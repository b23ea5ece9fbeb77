package dev.anyiolsp.review;

import java.util.List;

/**
 * A file that was looked at.
 *
 * @param path as it is shown, with slashes
 * @param project the folder of its project, as it is shown
 * @param isTest whether it is there to test
 * @param findings what {@code check} says of it
 * @param accepted entry points that stay as they are
 * @param remarks lines that claim to follow AnyIO and cannot
 */
public record ReviewedFile(
        String path, String project, boolean isTest, List<Place> findings, List<Note> accepted, List<Note> remarks) {
    public ReviewedFile {
        findings = findings.stream().sorted(Place.ORDER).toList();
        accepted = List.copyOf(accepted);
        remarks = List.copyOf(remarks);
    }
}
