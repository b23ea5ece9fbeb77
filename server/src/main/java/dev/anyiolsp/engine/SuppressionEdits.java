package dev.anyiolsp.engine;

import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.syntax.Comments;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.PhysicalLines;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.Optional;

/** Writes and removes suppressions; all other text of a comment stays. */
final class SuppressionEdits {
    private SuppressionEdits() {}

    /** Makes the logical line of a finding suppress its rule; empty where no comment can stand. */
    static Optional<Edit> ignore(Document document, Finding finding) {
        if (document.chunkCount() == 0) return Optional.empty();
        int chunk = document.chunkAt(finding.range().start());
        for (var comment : Comments.in(document, chunk)) {
            if (comment.start() < document.lineStart(chunk)) continue;
            for (var request : SuppressionComment.in(document, comment)) {
                boolean hasList = request.kind() == SuppressionComment.Kind.LINE && !request.isBlanket();
                if (hasList) return Optional.of(extended(request, finding.code()));
            }
        }
        int end = Math.max(finding.range().start(), finding.range().end() - 1);
        int behind = document.chunkAt(end) == chunk ? end : finding.range().start();
        return Comments.placeBehind(document, behind)
                .map(blanks -> new Edit(blanks, "  # anyio-lsp: ignore[" + finding.code() + "]"));
    }

    private static Edit extended(SuppressionComment request, String code) {
        var names = request.names();
        if (names.isEmpty()) return Edit.insert(request.range().end() - 1, code);
        return Edit.insert(names.get(names.size() - 1).range().end(), ", " + code);
    }

    /** Removes a request, and with it the comment or the line if nothing else is there. */
    static Edit remove(Document document, SuppressionComment request) {
        int start = request.range().start();
        int end = request.range().end();
        var behind = document.text(new TextRange(end, request.comment().end()));
        if (!behind.isBlank()) {
            int next = end + behind.length() - behind.stripLeading().length();
            return document.charAt(next) == '#' ? Edit.replace(start, next, "") : Edit.replace(start, end, "#");
        }
        start = withoutBlanks(document, start);
        boolean isAlone = start == 0 || document.charAt(start - 1) == '\n' || document.charAt(start - 1) == '\r';
        int lineEnd = request.comment().end();
        if (!isAlone) return Edit.delete(new TextRange(start, lineEnd));
        return Edit.delete(new TextRange(start, PhysicalLines.behindLineEnd(document, lineEnd)));
    }

    /** Removes a name from a request that has others. */
    static Edit remove(Document document, SuppressionComment request, SuppressionComment.Name name) {
        var names = request.names();
        if (names.size() == 1) return remove(document, request);
        int index = names.indexOf(name);
        boolean isLast = index == names.size() - 1;
        return isLast
                ? Edit.delete(new TextRange(
                        names.get(index - 1).range().end(), name.range().end()))
                : Edit.delete(new TextRange(
                        name.range().start(), names.get(index + 1).range().start()));
    }

    private static int withoutBlanks(Document document, int at) {
        int start = at;
        while (start > 0 && (document.charAt(start - 1) == ' ' || document.charAt(start - 1) == '\t')) start--;
        return start;
    }
}
