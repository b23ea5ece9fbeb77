package dev.anyiolsp.engine;

import dev.anyiolsp.syntax.Chunk;
import dev.anyiolsp.syntax.Comments;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.TextTest;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request in a comment to say nothing.
 *
 * @param kind its form
 * @param comment the whole comment
 * @param range the request, from its own {@code #} on
 * @param isBlanket whether it is about all rules
 * @param names the rules that it is about
 */
record SuppressionComment(Kind kind, TextRange comment, TextRange range, boolean isBlanket, List<Name> names) {
    enum Kind {
        /** {@code # anyio-lsp: ignore[…]}, for its logical line. */
        LINE,
        /** {@code # anyio-lsp: ignore-file[…]}. */
        FILE,
        /** {@code # noqa: …}, which other tools read too. */
        NOQA,
        /** Meant for us, but not in our words. */
        UNREADABLE
    }

    /** A word in the list, and where it stands. */
    record Name(String word, TextRange range) {}

    private static final Pattern OWN = Pattern.compile(
            "#\\s*anyio-lsp\\s*:\\s*ignore(?<file>-file)?(?![\\w-])(?:\\s*(?<open>\\[)(?<names>[^\\]#]*)(?<close>\\])?)?",
            Pattern.CASE_INSENSITIVE);
    private static final String WISH = "(?:ignor\\w*|disabl\\w*|suppress\\w*|silenc\\w*|noqa|skip|off)(?!\\w)";
    /** Whoever only speaks of the program has no word for silence right behind its name. */
    private static final Pattern MEANT = Pattern.compile(
            "#\\s*anyio-lsp(?:\\s*[:=]\\s*(?:" + WISH + "|[\\[(]|(?=#|$))|\\s+" + WISH + "[\\w-]*\\s*[\\[(=:])[^#]*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NOQA =
            Pattern.compile("#\\s*noqa(?![\\w-])(?:\\s*:(?<names>[^#]*))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern OWN_WORD = Pattern.compile("[^,\\s](?:[^,]*[^,\\s])?");
    private static final Pattern NOQA_WORD = Pattern.compile("[^,\\s]+");

    boolean isOwn() {
        return kind != Kind.NOQA;
    }

    private static final Pattern WORDS = Pattern.compile("noqa|lsp", Pattern.CASE_INSENSITIVE);
    private static final Pattern OWN_WORDS = Pattern.compile("lsp", Pattern.CASE_INSENSITIVE);
    private static final TextTest HAS_WORD =
            new TextTest(text -> WORDS.matcher(text).find());
    private static final TextTest HAS_OWN_WORD =
            new TextTest(text -> OWN_WORDS.matcher(text).find());

    /** Whether a line may have requests. */
    static boolean maybeIn(Chunk line) {
        return Comments.mayHold(line, HAS_WORD, SuppressionComment::maybeIn);
    }

    /** Whether a line may have requests of our own form. */
    static boolean maybeOwnIn(Chunk line) {
        return Comments.mayHold(
                line, HAS_OWN_WORD, comment -> OWN_WORDS.matcher(comment).find());
    }

    /** Whether a text may hold a request; quick, because most texts have none. */
    static boolean maybeIn(String text) {
        for (int at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
            int word = at + 1;
            while (word < text.length() && Character.isWhitespace(text.charAt(word))) word++;
            if (text.regionMatches(true, word, "noqa", 0, 4)) return true;
            if (text.regionMatches(true, word, "anyio-lsp", 0, 9)) return true;
        }
        return false;
    }

    /** The requests in a comment, which may have several, each behind a {@code #} of its own. */
    static List<SuppressionComment> in(Document document, TextRange comment) {
        var found = new ArrayList<SuppressionComment>();
        var content = document.text(comment);
        var meant = MEANT.matcher(content);
        var own = OWN.matcher(content);
        while (meant.find()) {
            own.region(meant.start(), content.length());
            boolean isRead = own.lookingAt() && (own.group("open") == null || own.group("close") != null);
            if (!isRead) {
                found.add(unreadable(comment, meant));
                continue;
            }
            var kind = own.group("file") == null ? Kind.LINE : Kind.FILE;
            found.add(of(kind, comment, own, OWN_WORD, own.group("open") == null));
        }
        var noqa = NOQA.matcher(content);
        while (noqa.find()) {
            boolean isBlanket =
                    noqa.group("names") == null || noqa.group("names").isBlank();
            found.add(of(Kind.NOQA, comment, noqa, NOQA_WORD, isBlanket));
        }
        return found;
    }

    private static SuppressionComment unreadable(TextRange comment, Matcher meant) {
        int start = comment.start() + meant.start();
        var range = new TextRange(start, start + meant.group().stripTrailing().length());
        return new SuppressionComment(Kind.UNREADABLE, comment, range, false, List.of());
    }

    private static SuppressionComment of(
            Kind kind, TextRange comment, Matcher request, Pattern word, boolean isBlanket) {
        var names = new ArrayList<Name>();
        if (!isBlanket) {
            int base = comment.start() + request.start("names");
            word.matcher(request.group("names"))
                    .results()
                    .map(found -> new Name(found.group(), new TextRange(base + found.start(), base + found.end())))
                    .forEach(names::add);
        }
        var range = new TextRange(comment.start() + request.start(), comment.start() + request.end());
        return new SuppressionComment(kind, comment, range, isBlanket, List.copyOf(names));
    }
}
