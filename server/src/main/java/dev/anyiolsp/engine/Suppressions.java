package dev.anyiolsp.engine;

import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Rule;
import dev.anyiolsp.syntax.Comments;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.NearestName;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Comments that ask for silence. {@code # anyio-lsp: ignore[rule, …]}, {@code # anyio-lsp: ignore} and {@code # noqa}
 * are about the logical line that they stand in, on whichever of its lines, and of a compound statement about the head
 * alone; {@code # anyio-lsp: ignore-file} is about the file. A rule goes by its name or alias. Syntax errors are
 * suppressed for a whole file only.
 */
public final class Suppressions {
    private static final String UNREADABLE =
            "This comment suppresses nothing: write `# anyio-lsp: ignore[rule]` or `# anyio-lsp: ignore-file[rule]`";

    private final Document document;
    private final Names names;
    private final Map<Integer, List<SuppressionComment>> byChunk = new HashMap<>();
    private final List<SuppressionComment> aboutFile = new ArrayList<>();
    private final List<SuppressionComment> all = new ArrayList<>();
    /** The requests that suppressed something, and which of their names did. */
    private final Map<SuppressionComment, Set<SuppressionComment.Name>> used = new HashMap<>();

    private Suppressions(Document document, Names names) {
        this.document = document;
        this.names = names;
    }

    /**
     * The requests of a document.
     *
     * @param places numbers of the chunks that may have some
     */
    static Suppressions of(Document document, Names names, BitSet places) {
        var suppressions = new Suppressions(document, names);
        places.stream().forEach(suppressions::collect);
        return suppressions;
    }

    /** Numbers of the chunks that may have requests: in most texts none, and nobody needs to look at their tokens. */
    static BitSet places(Document document) {
        var places = new BitSet();
        for (int chunk = 0; chunk < document.chunkCount(); chunk++) {
            if (SuppressionComment.maybeIn(document.chunk(chunk))) places.set(chunk);
        }
        return places;
    }

    /**
     * The words for rules.
     *
     * @param codes the codes behind each name and alias, in lower case
     */
    record Names(Map<String, Set<String>> codes) {
        static Names of(List<Rule> rules) {
            var codes = new HashMap<String, Set<String>>();
            for (var code : Finding.CORE_CODES) add(codes, code, code);
            for (var rule : rules) {
                add(codes, rule.info().name(), rule.info().name());
                for (var alias : rule.info().aliases())
                    add(codes, alias, rule.info().name());
            }
            return new Names(codes);
        }

        private static void add(Map<String, Set<String>> codes, String word, String code) {
            codes.computeIfAbsent(word.toLowerCase(Locale.ROOT), key -> new TreeSet<>())
                    .add(code);
        }

        Set<String> of(String word) {
            return codes.getOrDefault(word.toLowerCase(Locale.ROOT), Set.of());
        }
    }

    /**
     * What an editor does for "ignore this here": the edit that adds a comment for a finding, or its rule to the comment
     * that is there. Empty where no comment can stand.
     */
    public static Optional<Edit> ignoreHere(Document document, Finding finding) {
        return Finding.CORE_CODES.contains(finding.code())
                ? Optional.empty()
                : SuppressionEdits.ignore(document, finding);
    }

    private void collect(int chunk) {
        for (var comment : Comments.in(document, chunk)) {
            boolean isInLine = comment.start() >= document.lineStart(chunk);
            for (var request : SuppressionComment.in(document, comment)) {
                all.add(request);
                if (request.kind() == SuppressionComment.Kind.FILE) aboutFile.add(request);
                else if (isInLine)
                    byChunk.computeIfAbsent(chunk, key -> new ArrayList<>()).add(request);
            }
        }
    }

    /** What they are about together. */
    JudgedLine.Silence silence() {
        if (all.isEmpty()) return JudgedLine.Silence.NONE;
        return aboutFile.isEmpty() ? JudgedLine.Silence.OF_LINE : JudgedLine.Silence.OF_FILE;
    }

    /** The findings that no comment suppresses. Notes which comments did something. */
    List<Finding> kept(List<Finding> findings) {
        if (all.isEmpty()) return findings;
        return findings.stream().filter(finding -> !isSuppressed(finding)).toList();
    }

    private boolean isSuppressed(Finding finding) {
        // All are asked, so that none of several that say the same counts as unused.
        boolean isSuppressed = false;
        for (var request : aboutFile) isSuppressed |= applies(request, finding);
        if (finding.isSyntaxError() || byChunk.isEmpty()) return isSuppressed;
        int chunk = document.chunkAt(finding.range().start());
        for (var request : byChunk.getOrDefault(chunk, List.of())) isSuppressed |= applies(request, finding);
        return isSuppressed;
    }

    private boolean applies(SuppressionComment request, Finding finding) {
        if (request.isBlanket()) {
            used.computeIfAbsent(request, key -> new HashSet<>());
            return true;
        }
        boolean applies = false;
        for (var name : request.names()) {
            if (!names.of(name.word()).contains(finding.code())) continue;
            used.computeIfAbsent(request, key -> new HashSet<>()).add(name);
            applies = true;
        }
        return applies;
    }

    /**
     * Findings about requests in our own form that suppress nothing, or name no rule. Of a rule that did not run nothing
     * is said: without it nobody knows.
     *
     * @param ran the codes whose findings were all passed to {@link #kept}
     * @param ranAll whether these are all that run by default
     */
    List<Finding> unused(Set<String> ran, boolean ranAll) {
        if (aboutFile.stream().anyMatch(SuppressionComment::isBlanket)) {
            return unused(aboutFile, ran, ranAll);
        }
        return unused(all, ran, ranAll);
    }

    private List<Finding> unused(List<SuppressionComment> requests, Set<String> ran, boolean ranAll) {
        var found = new ArrayList<Finding>();
        for (var request : requests) {
            if (!request.isOwn()) continue;
            if (request.kind() == SuppressionComment.Kind.UNREADABLE) {
                found.add(Finding.unusedSuppression(request.range(), UNREADABLE));
            } else if (request.isBlanket()) {
                if (ranAll && !used.containsKey(request)) found.add(whole(request, "Unused suppression"));
            } else if (request.names().isEmpty()) {
                found.add(whole(request, "A suppression that names no rule"));
            } else {
                for (var name : request.names()) judge(request, name, ran).ifPresent(found::add);
            }
        }
        return found;
    }

    private Finding whole(SuppressionComment request, String message) {
        return Finding.unusedSuppression(request.range(), message).safe("Remove the suppression", edits -> {
            var edit = SuppressionEdits.remove(document, request);
            edits.replace(edit.range(), edit.newText());
        });
    }

    private Optional<Finding> judge(SuppressionComment request, SuppressionComment.Name name, Set<String> ran) {
        var codes = names.of(name.word());
        if (codes.isEmpty()) return Optional.of(unknown(request, name));
        boolean isUsed = used.getOrDefault(request, Set.of()).contains(name);
        if (isUsed || !ran.containsAll(codes)) return Optional.empty();
        var message = "Unused suppression of `" + name.word() + "`";
        return Optional.of(without(request, name, Finding.unusedSuppression(name.range(), message)));
    }

    private Finding unknown(SuppressionComment request, SuppressionComment.Name name) {
        var word = name.word().length() > 60 ? name.word().substring(0, 60) + "…" : name.word();
        var known = names.codes().keySet();
        var finding = Finding.unusedSuppression(
                name.range(), "Unknown rule `" + word + "` in a suppression" + NearestName.hint(known, name.word()));
        var nearest = NearestName.among(known, name.word());
        if (nearest.isPresent()) {
            finding = finding.unsafe(
                    "Write `" + nearest.get() + "`",
                    "it may hide findings that are shown now",
                    edits -> edits.replace(name.range(), nearest.get()));
        }
        return without(request, name, finding);
    }

    private Finding without(SuppressionComment request, SuppressionComment.Name name, Finding finding) {
        return finding.safe("Remove it from the suppression", edits -> {
            var edit = SuppressionEdits.remove(document, request, name);
            edits.replace(edit.range(), edit.newText());
        });
    }
}
