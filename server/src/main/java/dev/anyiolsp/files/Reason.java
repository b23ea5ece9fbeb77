package dev.anyiolsp.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why the disk refused something, in words for a message that names the path itself. */
final class Reason {
    private Reason() {}

    static String of(IOException trouble) {
        if (trouble instanceof NoSuchFileException) return "no such file or folder";
        if (trouble instanceof AccessDeniedException) return "permission denied";
        if (trouble instanceof NotDirectoryException) return "not a folder";
        if (trouble instanceof FileSystemLoopException) return "symbolic links form a loop";
        if (trouble instanceof FileNotFoundException older) return ofStream(older);
        boolean hasReason = trouble instanceof FileSystemException known && known.getReason() != null;
        var message = hasReason ? ((FileSystemException) trouble).getReason() : trouble.getMessage();
        return message == null ? trouble.getClass().getSimpleName() : lowerFirst(message);
    }

    /** The message of a stream is the path again, and the reason in parentheses. */
    private static String ofStream(FileNotFoundException trouble) {
        return lowerFirst(String.valueOf(trouble.getMessage()).replaceFirst("(?s)^.*\\((.*)\\)$", "$1"));
    }

    private static String lowerFirst(String message) {
        return message.isEmpty() ? message : Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }
}
