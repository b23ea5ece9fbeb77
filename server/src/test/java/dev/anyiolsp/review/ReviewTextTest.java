package dev.anyiolsp.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.anyiolsp.rules.Level;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The small parts of the document. */
class ReviewTextTest {
    @Test
    void namesAndSentencesAreShownAsTheyAre() {
        assertEquals("`a.py:1`", Markdown.code("a.py:1"));
        assertEquals("``a`b.py``", Markdown.code("a`b.py"));
        assertEquals("`` `a ``", Markdown.code("`a"));
        assertEquals("Use `a_b` \\*now\\*, \\<b\\> a\\|b", Markdown.sentence("Use `a_b` *now*, <b> a|b"));
        assertEquals("odd \\` tick\\_s", Markdown.sentence("odd ` tick_s"));
    }

    @Test
    void aChangeShowsTheLinesOfItsPlace() {
        var text = "import a\n\n    x = a.f(1)\n    y = 2\n";
        var edits = List.of(Edit.replace(7, 8, "b"), Edit.replace(18, 19, "b"));
        var change = Change.at(text, new TextRange(18, 21), edits).orElseThrow();
        assertEquals(new Change(List.of("x = a.f(1)"), List.of("x = b.f(1)")), change);
        assertEquals(Optional.empty(), Change.at(text, new TextRange(30, 31), edits), "nothing changes there");
    }

    @Test
    void aChangeMayTakeMoreLines() {
        var text = "if x:\r\n    f(\r\n        1,\r\n    )\r\n";
        var change = Change.at(text, new TextRange(11, 12), List.of(Edit.replace(11, 32, "g(1)")))
                .orElseThrow();
        assertEquals(new Change(List.of("f(", "    1,", ")"), List.of("g(1)")), change);
    }

    @Test
    void whatAPageSaysOfTheImpact() {
        var rule = RuleInfo.named("r").page("""
                ## What it does
                Finds.

                ## Why is this bad?
                It ties
                a knot.

                More.

                ## Example
                ```python
                ## no title
                old()
                ```

                Use instead:
                ```python
                new()
                ```

                ## Fix safety
                Safe.
                """);
        assertEquals("It ties a knot.", RulePage.of(rule).impact());
        assertEquals(
                Optional.of(new Change(List.of("## no title", "old()"), List.of("new()"))),
                RulePage.of(rule).example());
        assertEquals("", RulePage.of(RuleInfo.named("empty")).impact());
        assertEquals(Optional.empty(), RulePage.of(RuleInfo.named("empty")).example());
    }

    private static Place place(String path, int line, String reason) {
        return new Place(
                path, line, 1, "r", "", "m", Level.HINT, Handling.UNSAFE, reason, "", "", false, "", Optional.empty());
    }

    @Test
    void reasonsThatDifferInNamesAreOne() {
        var places = List.of(
                place("a.py", 1, "`x` is given away"),
                place("a.py", 2, "`y` is given away"),
                place("b.py", 1, "c.py:4 may use `z`"),
                place("b.py", 2, "d/e.py:5 may use `z`"),
                place("b.py", 3, "f.py:6 may use `z`"),
                place("b.py", 4, "g.py:7 may use `z`"),
                place("c.py", 1, "it depends"));
        var groups = Grouping.by(Place::reason, places);
        assertEquals(
                List.of("another file may use `z`", "`x` or `y` is given away", "it depends"),
                groups.stream().map(Grouping.Group::text).toList());
        assertEquals(
                List.of(4, 2, 1),
                groups.stream().map(group -> group.places().size()).toList());
    }
}
