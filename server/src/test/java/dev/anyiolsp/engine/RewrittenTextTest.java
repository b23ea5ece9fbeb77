package dev.anyiolsp.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.anyiolsp.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RewrittenTextTest {
    @Test
    void editsOfSeveralRoundsBecomeEditsOfTheFirstText() {
        var once = RewrittenText.of("import a\n\nx = a.b\n")
                .after(List.of(Edit.replace(7, 8, "long"), Edit.replace(14, 15, "long")));
        assertEquals("import long\n\nx = long.b\n", once.text());
        var twice = once.after(List.of(Edit.replace(7, 11, "z"), Edit.insert(13, "# note\n")));
        assertEquals("import z\n\n# note\nx = long.b\n", twice.text());
        assertEquals(
                List.of(Edit.replace(7, 8, "z"), Edit.insert(10, "# note\n"), Edit.replace(14, 15, "long")),
                twice.edits());
    }

    @Test
    void whatIsUndoneIsNoEdit() {
        var text = RewrittenText.of("abc").after(List.of(Edit.replace(1, 2, "x")));
        assertEquals(List.of(), text.after(List.of(Edit.replace(1, 2, "b"))).edits());
    }

    @Test
    void editsMakeTheLastTextOutOfTheFirst() {
        var random = new Random(3);
        for (int round = 0; round < 500; round++) {
            var first = letters(random, 40);
            var rewritten = RewrittenText.of(first);
            for (int i = random.nextInt(5); i >= 0; i--) {
                var edits = someEdits(random, rewritten.text());
                var expected = Edit.apply(rewritten.text(), edits);
                rewritten = rewritten.after(edits);
                assertEquals(expected, rewritten.text());
            }
            assertEquals(rewritten.text(), Edit.apply(first, rewritten.edits()));
        }
    }

    private static List<Edit> someEdits(Random random, String text) {
        var edits = new ArrayList<Edit>();
        for (int at = random.nextInt(10); at < text.length(); at += 1 + random.nextInt(10)) {
            int end = Math.min(text.length(), at + random.nextInt(4));
            edits.add(Edit.replace(at, end, letters(random, 4)));
            at = end;
        }
        return edits;
    }

    private static String letters(Random random, int most) {
        var text = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) text.append((char) ('a' + random.nextInt(26)));
        return text.toString();
    }
}
