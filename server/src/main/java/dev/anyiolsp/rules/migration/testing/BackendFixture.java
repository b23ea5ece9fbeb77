package dev.anyiolsp.rules.migration.testing;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.project.FileRole;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.PhysicalLines;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.List;
import java.util.Optional;

/** The fixture {@code anyio_backend}, by which a file says on what its tests run. */
final class BackendFixture {
    static final String NAME = "anyio_backend";

    private BackendFixture() {}

    /**
     * Whether tests would run on Trio as well, with a program that needs asyncio. What the file itself uses does not count: the
     * fixes of one file must not depend on one another.
     */
    static boolean isNeeded(RuleContext context) {
        var workspace = context.workspace();
        if (workspace.hasFixture(NAME)) return false;
        return workspace.libraryUsers().orElse(List.of()).stream()
                .filter(user -> user.role() != FileRole.TEST && !user.path().equals(workspace.path()))
                .flatMap(user -> user.use().asyncio().stream())
                .anyMatch(name -> name.startsWith("asyncio."));
    }

    /** Writes it in front of the first test or fixture behind an import of pytest, as wide as AnyIO's own. */
    static void defineFirst(FixEdits edits, Reference use) {
        var model = edits.model();
        if (model.isBoundAnywhere(NAME)) return;
        int imported = use.root()
                .flatMap(root -> root.bindings().stream().findFirst())
                .map(binding -> binding.at().start())
                .orElse(0);
        firstDefinition(model.document(), imported).ifPresent(start -> define(edits, use, start, "module"));
    }

    /** Where the first function or class behind an offset begins; the lines behind that are not read. */
    private static Optional<Integer> firstDefinition(Document document, int offset) {
        int chunk = document.chunkAt(offset);
        while (document.parentOf(chunk) >= 0) chunk = document.parentOf(chunk);
        for (; chunk < document.chunkCount(); chunk = document.endOf(chunk)) {
            var found = document.statements(chunk).stream()
                    .filter(statement -> statement.range().start() > offset)
                    .flatMap(statement -> startOf(statement).stream())
                    .findFirst();
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /** Writes it in front of a definition that begins at an offset, above its comments. */
    static void define(FixEdits edits, Reference use, int offset, String scope) {
        var document = edits.model().document();
        var end = PhysicalLines.lineEndOf(document, document.chunkAt(offset));
        edits.replaceOnce(
                TextRange.at(aboveComments(document, offset)),
                "@" + edits.spell("pytest.fixture", use) + "(scope=\"" + scope + "\")" + end + "def " + NAME + "():"
                        + end + "    return \"asyncio\"" + end + end + end);
    }

    /** Where a function or class begins, its decorators included. */
    private static Optional<Integer> startOf(Statement statement) {
        List<Part.Decorator> decorators;
        if (statement instanceof Statement.FunctionDef function) decorators = function.decorators();
        else if (statement instanceof Statement.ClassDef type) decorators = type.decorators();
        else return Optional.empty();
        return Optional.of(decorators.stream()
                .map(Node.class::cast)
                .findFirst()
                .orElse(statement)
                .range()
                .start());
    }

    /** The start of the line of an offset, or of the comments right above it. */
    private static int aboveComments(Document document, int offset) {
        int line = document.line(offset);
        while (line > 0 && document.charAt(document.startOfLine(line - 1)) == '#') line--;
        return document.startOfLine(line);
    }
}
