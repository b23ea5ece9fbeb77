package dev.anyiolsp.engine;

import dev.anyiolsp.outline.OutlineReader;
import dev.anyiolsp.syntax.Comments;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.HeadKind;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Comments and docstrings that say a piece of code follows AnyIO, in a file that does not use it. */
public final class AnyioClaims {
    private static final Pattern WORD = Pattern.compile("(?i)\\banyio\\b");
    /** Whoever says so in these words claims it, whatever else the line says. */
    private static final Pattern CLAIM =
            Pattern.compile("(?i)\\banyio[- ](?:patterns?|style|idioms?|way|approach|conventions?|best practices?)\\b");

    /** Whoever says so in these words claims it, unless the line speaks of plans or of something else. */
    private static final Pattern MAYBE_CLAIM = Pattern.compile(
            "(?i)\\b(?:follow(?:s|ing)?|us(?:es?|ed|ing)|via|with|through|based on|by|per|like) (?:the )?anyio\\b"
                    + "|\\banyio-(?:based|compatible|native|friendly|like)\\b"
                    + "|\\banyio(?:['’]s)? (?:structured|task ?groups?|cancel scopes?|primitives?)");

    private static final Pattern NO_CLAIM = Pattern.compile(
            "(?i)anyio\\.readthedocs|https?://|\\b(?:migrat\\w*|convert\\w*|move[sd]?|switch\\w*|replac\\w*|instead|unlike|"
                    + "without|later|future|should|could|would|might|cannot|not?|never|plan\\w*|until|once|when|if|requires?|"
                    + "needs?)\\b|n['’]t\\b");

    /** Whoever speaks to a tool or of work to be done claims nothing. */
    private static final Pattern NO_REMARK = Pattern.compile("(?i)\\btodo\\b|\\bfixme\\b|anyio-lsp");

    private AnyioClaims() {}

    /** The lines with such a claim, by place, without blanks around. */
    public static List<TextRange> in(Document document) {
        var text = document.text();
        if (!WORD.matcher(text).find() || usesAnyio(document)) return List.of();
        var found = new ArrayList<TextRange>();
        for (int chunk = 0; chunk < document.chunkCount(); chunk++) {
            for (var comment : Comments.in(document, chunk)) claims(text, comment, found);
            if (document.chunk(chunk).head().kind() != HeadKind.SIMPLE) continue;
            for (var statement : document.root(chunk).children()) {
                boolean isString = statement.kind() == NodeKind.EXPR_STMT
                        && statement.children().get(0).kind() == NodeKind.CONSTANT;
                if (isString) claims(text, statement.range(), found);
            }
        }
        found.sort(Comparator.comparingInt(TextRange::start));
        return List.copyOf(found);
    }

    private static boolean usesAnyio(Document document) {
        var outline = OutlineReader.read(document);
        return outline.imports().values().stream().anyMatch(AnyioClaims::isAnyio)
                || outline.stars().stream().anyMatch(AnyioClaims::isAnyio)
                || outline.uses().stream().anyMatch(use -> isAnyio(use.base()));
    }

    private static boolean isAnyio(String path) {
        return path.equals("anyio") || path.startsWith("anyio.");
    }

    private static boolean isClaim(String line) {
        if (!WORD.matcher(line).find() || NO_REMARK.matcher(line).find()) return false;
        return CLAIM.matcher(line).find()
                || MAYBE_CLAIM.matcher(line).find() && !NO_CLAIM.matcher(line).find();
    }

    private static void claims(String text, TextRange range, List<TextRange> found) {
        int start = range.start();
        while (start < range.end()) {
            int end = start;
            while (end < range.end() && text.charAt(end) != '\n' && text.charAt(end) != '\r') end++;
            var line = text.substring(start, end);
            if (isClaim(line)) {
                int blanks = line.length() - line.stripLeading().length();
                found.add(new TextRange(
                        start + blanks, start + line.stripTrailing().length()));
            }
            start = end + 1;
        }
    }
}
