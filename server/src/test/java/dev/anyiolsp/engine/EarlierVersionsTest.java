package dev.anyiolsp.engine;

import static org.junit.jupiter.api.Assertions.assertNull;

import dev.anyiolsp.project.FileRole;
import dev.anyiolsp.project.ProjectFacts;
import dev.anyiolsp.project.Settings;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.Rules;
import dev.anyiolsp.syntax.Chunk;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.Edit;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

/** Who types for a day does not fill the memory: nothing keeps lines that went. */
final class EarlierVersionsTest {
    private static final String TEXT = """
            import asyncio


            class Worker:
                def __init__(self):
                    self.lock = asyncio.Lock()
                    self.table = {"a": 1, "b": self.lock}

                async def run(self):
                    async with self.lock:
                        await asyncio.sleep(1)
            """;

    @Test
    void linesThatWentAreLetGo() throws InterruptedException {
        assertLetsGo(TEXT);
    }

    @Test
    void soAreEarlierVersionsOfALongLine() throws InterruptedException {
        assertLetsGo("TABLE = {\n" + "    'key': [1, 2, 'value', x.y],\n".repeat(3_000) + "}\n");
    }

    private static void assertLetsGo(String text) throws InterruptedException {
        var analyzer = new Analyzer(Rules.ALL, Settings.DEFAULT);
        var live =
                new LiveAnalysis(analyzer, new RuleContext(Settings.DEFAULT, ProjectFacts.UNKNOWN, FileRole.PRODUCT));
        var document = Document.of(text);
        live.update(document, () -> false);
        int at = text.indexOf("1, ", text.length() / 4);
        WeakReference<Chunk> went = null;
        for (int i = 0; i < 20; i++) {
            document = document.edit(i % 2 == 0 ? Edit.insert(at, "2") : Edit.replace(at, at + 1, ""));
            live.update(document, () -> false);
            if (i == 3) went = new WeakReference<>(document.chunk(document.chunkAt(at)));
        }
        for (int i = 0; i < 50 && went.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertNull(went.get());
    }
}
