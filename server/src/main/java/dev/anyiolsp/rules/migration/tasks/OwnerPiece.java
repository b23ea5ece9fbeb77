package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.fix.StatementLines;
import dev.anyiolsp.syntax.Comments;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A statement that moves from one method to another, with the comments above it and behind it.
 *
 * @param statement the statement
 * @param range its lines, from those of the comments above
 * @param indentation of its first line
 */
record OwnerPiece(Statement statement, TextRange range, String indentation) {
    /** Nothing where its lines cannot be moved one by one: others share them, or a string goes over their ends. */
    static Optional<OwnerPiece> of(Statement statement) {
        var lines = StatementLines.of(statement);
        if (lines.isEmpty()) return Optional.empty();
        var document = statement.document();
        int start = document.start(document.chunkAt(lines.get().start()));
        var range = new TextRange(start, lines.get().end());
        int breaks = document.line(lines.get().end())
                - document.line(lines.get().words().start());
        boolean isWhole = lines.get().moved().size() == breaks + 1;
        return isWhole
                ? Optional.of(new OwnerPiece(statement, range, lines.get().indentation()))
                : Optional.empty();
    }

    /** Whether one of some words stands in it, other than in strings and comments. */
    boolean says(List<String> words) {
        return words.stream().anyMatch(tokens(statement)::contains);
    }

    static List<String> tokens(Statement statement) {
        var document = statement.document();
        var range = statement.fullRange();
        var found = new ArrayList<String>();
        for (int chunk = statement.at().chunk();
                chunk < document.chunkCount() && document.start(chunk) < range.end();
                chunk++) {
            var root = document.root(chunk);
            int first = root.tree().firstToken(root.node());
            int last = root.tree().lastToken(root.node());
            for (int token = first; token <= last; token++) {
                if (range.contains(root.tokenRange(token))) found.add(root.tokenText(token));
            }
        }
        return found;
    }

    /** Whether it speaks of one of some names, and not only of members called so. */
    boolean names(Collection<String> some) {
        var before = "";
        for (var token : tokens(statement)) {
            if (some.contains(token) && !before.equals(".")) return true;
            if (!token.isBlank()) before = token;
        }
        return false;
    }

    boolean hasComment() {
        var document = statement.document();
        for (int chunk = document.chunkAt(range.start());
                chunk < document.chunkCount() && document.start(chunk) < range.end();
                chunk++) {
            if (Comments.in(document, chunk).stream().anyMatch(range::contains)) return true;
        }
        return false;
    }

    /** Its lines without indentation. */
    List<String> lines() {
        return linesWith(statement.document().text(statement.fullRange()));
    }

    /** The same with another text for the statement. */
    List<String> linesWith(String text) {
        var document = statement.document();
        var own = statement.fullRange();
        var all = document.text(new TextRange(range.start(), own.start()))
                + text
                + document.text(new TextRange(own.end(), range.end()));
        var lines = new ArrayList<String>();
        for (var line : Arrays.asList(all.split("\r\n|\r|\n"))) {
            if (line.isBlank() && lines.isEmpty()) continue;
            lines.add(
                    line.isBlank()
                            ? ""
                            : line.startsWith(indentation)
                                    ? line.substring(indentation.length())
                                    : line.stripLeading());
        }
        return lines;
    }
}
