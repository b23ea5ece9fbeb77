package dev.anyiolsp.benchmarks;

import dev.anyiolsp.engine.Analysis;
import dev.anyiolsp.engine.Analyzer;
import dev.anyiolsp.engine.LiveAnalysis;
import dev.anyiolsp.project.FileRole;
import dev.anyiolsp.project.ProjectFacts;
import dev.anyiolsp.project.Settings;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.Rules;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.Edit;
import java.util.List;

/** A text as somebody has it open, about which nothing is known but itself. */
final class OpenText {
    private final LiveAnalysis live = new LiveAnalysis(
            new Analyzer(Rules.ALL, Settings.DEFAULT),
            new RuleContext(Settings.DEFAULT, ProjectFacts.UNKNOWN, FileRole.PRODUCT));
    private Document document;

    OpenText(String text) {
        document = Document.of(text);
    }

    Document document() {
        return document;
    }

    void edit(List<Edit> edits) {
        for (var edit : edits) document = document.edit(edit);
    }

    Analysis analysis() {
        return live.update(document, () -> false).orElseThrow();
    }
}
