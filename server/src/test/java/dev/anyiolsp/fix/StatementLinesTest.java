package dev.anyiolsp.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Statements move under new heads, with all that belongs to them and nothing else. */
final class StatementLinesTest {
    private static final String HEAD = "with limit:";

    @Test
    void everyLineOfAStatementMoves() {
        assertWrapped("""
                async def f():
                    # above
                    x = await g(  # why
                        1,

                        2)  # behind
                    # below
                    return x
                """, "x = ", """
                async def f():
                    # above
                    with limit:
                        x = await g(  # why
                            1,

                            2)  # behind
                    # below
                    return x
                """);
    }

    @Test
    void compoundStatementsMoveWithTheirClauses() {
        assertWrapped("""
                if a:
                  if b:
                    x()

                  # or
                  else:
                    y()
                  z()
                """, "if b", """
                if a:
                  with limit:
                    if b:
                      x()

                    # or
                    else:
                      y()
                  z()
                """);
    }

    @Test
    void stringsKeepTheirLines() {
        assertWrapped(
                "def f():\n    g('''a\nb''', f'''\n{1 +\n2}\n''', \\\n  'c\\\n  d',\n3)\n",
                "g(",
                "def f():\n    with limit:\n        g('''a\nb''', f'''\n{1 +\n2}\n''', \\\n      'c\\\n  d',\n    3)\n");
    }

    @Test
    void tabsAndLineEndsAreThoseOfTheFile() {
        assertWrapped("if a:\r\n\tb()\r\n\tc()\r\n", "b()", "if a:\r\n\twith limit:\r\n\t\tb()\r\n\tc()\r\n");
        assertWrapped("if a:\n\tif b:\n\t    c()\n", "c()", "if a:\n\tif b:\n\t    with limit:\n\t        c()\n");
        assertWrapped("\uFEFFa()\nif b:\n  c()", "a()", "\uFEFFwith limit:\n  a()\nif b:\n  c()");
        assertWrapped("if b:\r  c()", "c()", "if b:\r  with limit:\r    c()");
    }

    @Test
    void theStatementOfAOneLineSuiteGetsALine() {
        assertWrapped("if a: b()  # why\nc()\n", "b()", "if a:\n    with limit:\n        b()  # why\nc()\n");
        assertWrapped(
                "def f():\n\tif a:b(\n\t\t1)\n\telse: c()\n",
                "b(",
                "def f():\n\tif a:\n\t\twith limit:\n\t\t\tb(\n\t\t1)\n\telse: c()\n");
        assertWrapped("if a: (b())\n", "b()", "if a:\n    with limit:\n        (b())\n");
    }

    @Test
    void whatSharesItsLineStays() {
        for (var text : List.of("a(); b()\n", "if x: a(); b()\n", "\\\n  b()\n", "if x: \\\n  b()\n")) {
            assertEquals(Optional.empty(), StatementLines.of(statement(text, "b()")), text);
        }
    }

    @Test
    void nestedFixesGoTogether() {
        var text = """
                async def f():
                    if a: b()
                    c()
                    d()
                """;
        var model = SemanticModel.of(Document.of(text));
        var fixes = List.of(
                wrapping(model, "d()", "d()", "with d:"),
                wrapping(model, "c()", "c()", "with c:", "with c2:"),
                wrapping(model, "b()", "b()", "with b:"),
                wrapping(model, "if a", "c()", "with all:"),
                fix(edits -> edits.replace(rangeOf(text, "c()"), "call(c)")),
                fix(edits -> edits.writeBefore(lines(model, "if a", "if a"), "before", "\tdeeper")
                        .writeBehind(lines(model, "if a", "if a"), "behind")));
        var expected = """
                async def f():
                    with all:
                        before
                            deeper
                        if a:
                            with b:
                                b()
                        behind
                        with c:
                            with c2:
                                call(c)
                    with d:
                        d()
                """;
        assertEquals(expected, applied(text, model, fixes));
        var reversed = new ArrayList<>(fixes);
        java.util.Collections.reverse(reversed);
        assertEquals(expected, applied(text, model, reversed));
    }

    @Test
    void whatCannotGoTogetherIsLeftOut() {
        var text = "a()\nb()\nc()\n";
        var model = SemanticModel.of(Document.of(text));
        var fixes = List.of(
                wrapping(model, "a()", "b()", "with x:"),
                wrapping(model, "b()", "c()", "with y:"),
                wrapping(model, "a()", "b()", "with z:"),
                fix(edits -> edits.replace(rangeOf(text, "b()"), "if b:\n  c()")));
        assertEquals("with x:\n    a()\n    b()\nc()\n", applied(text, model, fixes));
    }

    @Test
    void statementsAreReplacedWhereTheyStand() {
        var text = "if x:\n  if y: a()  # a\n  b()  # b\n";
        var model = SemanticModel.of(Document.of(text));
        var fixes = List.of(
                fix(edits -> edits.writeInstead(lines(model, "a()", "a()"), "with z:", "\tc()")),
                fix(edits -> edits.writeInstead(lines(model, "b()", "b()"), "with z:", "\td()")
                        .writeBehind(lines(model, "b()", "b()"), "e()")),
                wrapping(model, "if y", "b()", HEAD));
        assertEquals("""
                if x:
                  with limit:
                    if y:
                      with z:
                        c()  # a
                    with z:
                      d()  # b
                    e()
                """, applied(text, model, fixes));
    }

    @Test
    void asyncIsDropped() {
        var text = "async  with a as b, c:\n  pass\n";
        var model = SemanticModel.of(Document.of(text));
        var with = (Statement.With) model.document().body().get(0);
        assertEquals("with a as b, c:\n  pass\n", applied(text, model, List.of(fix(edits -> edits.dropAsync(with)))));
    }

    private static void assertWrapped(String text, String statement, String expected) {
        var model = SemanticModel.of(Document.of(text));
        var lines = StatementLines.of(statement(model.document(), statement));
        assertTrue(lines.isPresent(), text);
        assertEquals(expected, applied(text, model, List.of(fix(edits -> edits.wrap(lines.get(), HEAD)))));
    }

    private static Fix wrapping(SemanticModel model, String first, String last, String... heads) {
        return fix(edits -> edits.wrap(lines(model, first, last), heads));
    }

    private static StatementLines lines(SemanticModel model, String first, String last) {
        return StatementLines.of(statement(model.document(), first), statement(model.document(), last))
                .orElseThrow();
    }

    private static Fix fix(java.util.function.Consumer<FixEdits> edits) {
        return new Fix("Change it", Safety.SAFE, edits);
    }

    private static String applied(String text, SemanticModel model, List<Fix> fixes) {
        var plan = Fixes.plan(model, fixes, ImportStyle.MODULE, name -> false);
        return Edit.apply(text, plan.stream().map(PlannedEdit::edit).toList());
    }

    private static Statement statement(String text, String words) {
        return statement(Document.of(text), words);
    }

    private static TextRange rangeOf(String text, String words) {
        int start = text.indexOf(words);
        return new TextRange(start, start + words.length());
    }

    private static Statement statement(Document document, String words) {
        Optional<Node> node = document.nodeAt(rangeOf(document.text(), words));
        while (!(node.orElseThrow() instanceof Statement statement))
            node = node.get().parent();
        return (Statement) node.get();
    }
}
