package dev.anyiolsp.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContentChangesTest {
    private static final List<String> PARTS =
            List.of("", "", "x", "x", "ab", "é", "😀", "\ud83d", "\ude00", "\n", "\r", "\r\n", " = 1");

    private final List<Edit> made = new ArrayList<>();

    private Document after(String text, PositionEncoding encoding, List<TextDocumentContentChangeEvent> changes) {
        var document = Document.of(text);
        return new ContentChanges(document, new Positions(document, encoding), encoding, (before, edit) -> {
                    made.add(edit);
                    return before.edit(edit);
                })
                .after(changes);
    }

    private static TextDocumentContentChangeEvent change(int line, int start, int end, String text) {
        return new TextDocumentContentChangeEvent(new Range(new Position(line, start), new Position(line, end)), text);
    }

    @ParameterizedTest
    @EnumSource
    void keysInARowAreOneEdit(PositionEncoding encoding) {
        var keys = new ArrayList<TextDocumentContentChangeEvent>();
        for (int i = 0; i < 200; i++) keys.add(change(1, 4 + i, 4 + i, Character.toString('a' + i % 26)));
        for (int i = 199; i > 2; i--) keys.add(change(1, 4 + i, 5 + i, ""));
        assertEquals(
                "one\n    abc = 2\n", after("one\n     = 2\n", encoding, keys).text());
        assertEquals(List.of(Edit.insert(8, "abc")), made);
    }

    @Test
    void veryManyKeysAreSeveralEdits() {
        var keys = new ArrayList<TextDocumentContentChangeEvent>();
        for (int i = 0; i < 10_000; i++) keys.add(change(0, i, i, "x"));
        assertEquals(
                "x".repeat(10_000), after("", PositionEncoding.UTF_16, keys).text());
        assertEquals(39, made.size());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTypedBesideWhatIsTypedIsOneEdit(PositionEncoding encoding) {
        var keys = List.of(change(0, 2, 3, "xy"), change(0, 4, 5, "z"), change(0, 1, 2, ""), change(0, 1, 99, "!"));
        assertEquals("a!\n", after("abcde\n", encoding, keys).text());
        assertEquals(List.of(Edit.replace(1, 5, "!")), made);
    }

    @Test
    void columnsAreCountedInWhatIsTypedToo() {
        var keys = List.of(change(0, 2, 2, "é😀"), change(0, 8, 8, "b"), change(0, 4, 8, ""), change(0, 0, 2, "x"));
        assertEquals("xébc", after("éc", PositionEncoding.UTF_8, keys).text());
        assertEquals(List.of(Edit.replace(0, 1, "xéb")), made);
    }

    @Test
    void otherPlacesAreOtherEdits() {
        var keys = List.of(change(0, 0, 0, "x"), change(0, 3, 3, "y"), change(1, 0, 0, "z"));
        assertEquals("xabyc\nzd", after("abc\nd", PositionEncoding.UTF_16, keys).text());
        assertEquals(3, made.size());
    }

    @ParameterizedTest
    @EnumSource
    void isWhatTheChangesMakeOneByOne(PositionEncoding encoding) {
        var random = new Random(11);
        for (int round = 0; round < 3_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(8); i > 0; i--) text.append(PARTS.get(random.nextInt(PARTS.size())));
            var changes = new ArrayList<TextDocumentContentChangeEvent>();
            var expected = Document.of(text.toString());
            int line = random.nextInt(3);
            for (int i = random.nextInt(6); i >= 0; i--) {
                if (random.nextInt(4) == 0) line = random.nextInt(4) - 1;
                int start = random.nextInt(9) - 1;
                int end = random.nextBoolean() ? start : random.nextInt(9) - 1;
                var change = change(line, start, end, PARTS.get(random.nextInt(PARTS.size())));
                if (random.nextInt(20) == 0) change = new TextDocumentContentChangeEvent("a\nb");
                changes.add(change);
                expected = after(expected.text(), encoding, List.of(change));
            }
            assertEquals(
                    expected.text(), after(text.toString(), encoding, changes).text(), () -> text + " " + changes);
        }
    }
}
