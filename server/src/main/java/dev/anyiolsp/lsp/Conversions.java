package dev.anyiolsp.lsp;

import dev.anyiolsp.engine.Analysis;
import dev.anyiolsp.engine.Analysis.Choice;
import dev.anyiolsp.engine.CodePart;
import dev.anyiolsp.engine.Mending;
import dev.anyiolsp.fix.Fix;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionTriggerKind;
import org.eclipse.lsp4j.WorkspaceEdit;

/**
 * What converts the function, the class or the file around a cursor: all safe fixes there, and of what is found besides
 * the first unsafe one, until nothing changes. A person confirms what is unsafe, where the client can ask.
 */
final class Conversions {
    static final String KIND = CodeActionKind.RefactorRewrite;

    private final Client client;
    private final ToLsp toLsp;

    Conversions(Client client, ToLsp toLsp) {
        this.client = client;
        this.toLsp = toLsp;
    }

    /** A part of a document for which there is something to do, and how to call that. */
    record Offer(CodePart part, String title) {}

    /**
     * Whether somebody asks for them. Never while a file is saved; a client that asks by itself wherever the cursor goes
     * hears of them where there is something to do; so does one that takes the edit, and the time it costs, with the offer.
     */
    boolean areWanted(CodeActionContext context, boolean isAtFinding) {
        boolean automatic = context.getTriggerKind() == CodeActionTriggerKind.Automatic;
        if (context.getOnly() == null) return isAtFinding || client.resolvesEdits() && !automatic;
        return !automatic && context.getOnly().stream().anyMatch(asked -> CodeActions.includes(asked, KIND));
    }

    /** The innermost function, the innermost class, and the file. */
    List<Offer> around(Analysis analysis, TextRange range) {
        if (!analysis.isPython()) return List.of();
        var offers = new ArrayList<Offer>();
        var parts = CodePart.around(analysis.document(), range);
        for (var kind : List.of(CodePart.Kind.FUNCTION, CodePart.Kind.CLASS)) {
            parts.stream()
                    .filter(part -> part.kind() == kind)
                    .flatMap(part -> offer(analysis, part).stream())
                    .findFirst()
                    .ifPresent(offers::add);
        }
        offer(analysis, CodePart.file(analysis.document())).ifPresent(offers::add);
        return offers;
    }

    private Optional<Offer> offer(Analysis analysis, CodePart part) {
        var choices = analysis.choicesIn(part.range(), true);
        if (choices.isEmpty()) return Optional.empty();
        return Optional.of(new Offer(part, title(analysis, part, choices)));
    }

    private String title(Analysis analysis, CodePart part, List<Choice> choices) {
        var notes = new ArrayList<String>();
        long unsafe = choices.stream()
                .filter(choice -> !choice.fix().safety().isSafe())
                .count();
        if (unsafe > 0 && !client.confirmsEdits()) notes.add(counted(unsafe, "unsafe fix", "unsafe fixes"));
        var applied = Collections.newSetFromMap(new IdentityHashMap<Fix, Boolean>());
        for (var choice : choices) applied.add(choice.fix());
        long left = analysis.findingsFrom(part.range()).stream()
                .filter(finding -> part.range().contains(finding.range()) && isAboutCode(analysis, finding))
                .filter(finding -> finding.fixes().stream().noneMatch(applied::contains))
                .count();
        if (left > 0) notes.add(counted(left, "finding is", "findings are") + " left to do by hand");
        var name = switch (part.kind()) {
            case FUNCTION -> "function `" + part.name() + "`";
            case CLASS -> "class `" + part.name() + "`";
            case FILE -> "this file";
        };
        return "Convert " + name + " to AnyIO" + (notes.isEmpty() ? "" : " (" + String.join(", ", notes) + ")");
    }

    /** How to call what makes a class own its tasks: unlike a fix it has to be looked for, so the title says all. */
    static String title(Finding owner, OpenDocument open) {
        var fix = owner.fixes().get(0);
        var lines = owner.related().stream()
                .map(related -> open.document().line(related.range().start()) + 1)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .toList();
        var callers = lines.isEmpty() ? "" : "; in this file in line " + String.join(", ", lines);
        return fix.title() + " (unsafe: " + fix.safety().objection().orElseThrow() + callers + ")";
    }

    WorkspaceEdit edit(OpenDocument open, Mending.Result mended) {
        return client.annotatesEdits() ? toLsp.annotated(open, mended) : toLsp.edit(open, mended.edits());
    }

    private static String counted(long count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }

    private static boolean isAboutCode(Analysis analysis, Finding finding) {
        return !Finding.CORE_CODES.contains(finding.code()) && !analysis.isOfProject(finding);
    }

    /** The edit that converts a part, whose range is in UTF-16 units. */
    WorkspaceEdit edit(OpenDocument open, Analysis analysis, TextRange range, Mending mending) {
        boolean isFile = range.length() == open.document().length();
        return edit(open, (isFile ? mending : mending.in(range)).mend(analysis));
    }
}
