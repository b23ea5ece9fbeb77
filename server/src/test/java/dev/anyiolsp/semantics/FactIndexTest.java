package dev.anyiolsp.semantics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.anyiolsp.syntax.Change;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** An index that goes along with edits says what one says that is made of the text; {@code -Dedits=…} for more of them. */
final class FactIndexTest {
    private static final int EDITS = Integer.getInteger("edits", 400);
    private static final int SEED = Integer.getInteger("seed", 0);
    private static final List<String> NAMES =
            List.of("lock", "self", "this", "other", "asyncio", "First", "Second", "f");
    private static final List<String> LINES = List.of(
            "import asyncio",
            "class First:",
            "class Second(First):",
            "    lock = asyncio.Lock()",
            "    @staticmethod",
            "    def f(self, other):",
            "    def f(this, lock=None):",
            "    async def g(self):",
            "        self.lock = asyncio.Lock()",
            "        this.lock = other",
            "        self = other",
            "        global lock",
            "        for this in range(3):",
            "            await self.lock.acquire()",
            "        def inner(self):",
            "            return [self.lock for self in other]",
            "lock = First()",
            "if lock:",
            "    lock = other.lock",
            "class Short: lock = 1",
            "# a note",
            "");

    @RepeatedTest(6)
    void staysThatOfTheText(RepetitionInfo repetition) {
        var random = new Random(SEED + repetition.getCurrentRepetition());
        var document = Document.of(String.join("\n", LINES) + "\n");
        var index = new FactIndex(document);
        compare(index, document, "at the beginning");
        for (int i = 0; i < EDITS; i++) {
            var edit = edit(document, random);
            var next = document.edit(edit);
            follow(index, document, next);
            document = next;
            // Now and then nobody asks for a while.
            if (random.nextInt(3) != 0) compare(index, document, "edit " + i + " " + edit + " of\n" + document.text());
        }
    }

    private static Edit edit(Document document, Random random) {
        int line = random.nextInt(document.lineCount());
        int start = document.startOfLine(line);
        int lines = Math.min(document.lineCount() - 1, line + random.nextInt(3));
        var text = new StringBuilder();
        // The text stays about as long as it is.
        int added = document.lineCount() > 40 ? random.nextInt(2) : random.nextInt(4);
        for (int i = 0; i < added; i++)
            text.append(LINES.get(random.nextInt(LINES.size()))).append('\n');
        if (random.nextInt(3) == 0) return Edit.insert(start, random.nextBoolean() ? "    " : "# ");
        return Edit.replace(start, document.startOfLine(lines), text.toString());
    }

    /** As an analysis does that goes along. */
    private static void follow(FactIndex index, Document before, Document next) {
        var change = Change.between(before, next);
        boolean isPlain = change.moved().length == 0;
        for (int i = change.from(); !change.isStructural() && i < change.from() + change.added(); i++)
            isPlain &= FactIndex.isSameScope(before, next, i);
        index.follow(next, change.from(), change.removed(), change.added(), isPlain);
    }

    private static void compare(FactIndex index, Document document, String when) {
        var fresh = new FactIndex(Document.of(document.text()));
        for (var name : NAMES) {
            for (var topic : Topic.values())
                assertArrayEquals(
                        fresh.chunks(topic, name), index.chunks(topic, name), () -> topic + " " + name + ", " + when);
            for (int head : heads(index, document)) {
                var owner = head < 0 ? null : document.chunk(head);
                var same = head < 0 ? null : fresh.document().chunk(head);
                var attributes = index.selfAttributes().chunks(owner, name);
                assertArrayEquals(
                        fresh.selfAttributes().chunks(same, name),
                        attributes,
                        () -> "attributes " + name + " of " + head + ", " + when);
                assertArrayEquals(
                        fresh.boundIn(same, name),
                        index.boundIn(owner, name),
                        () -> "bindings of " + name + " in " + head + ", " + when);
            }
        }
    }

    /** Where classes begin, and the module. */
    private static List<Integer> heads(FactIndex index, Document document) {
        var heads = new ArrayList<>(List.of(-1));
        for (int i = 0; i < document.chunkCount(); i++) if (index.facts(i).bodyKind() == ScopeKind.CLASS) heads.add(i);
        return heads;
    }
}
