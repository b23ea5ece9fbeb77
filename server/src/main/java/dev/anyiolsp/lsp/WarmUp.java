package dev.anyiolsp.lsp;

import com.google.gson.JsonObject;
import dev.anyiolsp.engine.Analysis;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.Edit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;

/**
 * Readies the program while the client still introduces itself: classes are loaded and tables built by judging a small
 * document and writing about it. Otherwise the first real document would wait for that.
 */
final class WarmUp {
    private static final int ROUNDS = 1;

    /** A little of everything that files are made of. */
    private static final String SAMPLE = """
            from __future__ import annotations

            import asyncio
            import os.path as paths
            from typing import Any, Optional


            class Worker(Base, metaclass=Meta):
                \"""Does things.\"""

                limit: int = 10

                def __init__(self, name: str, *args: Any, **options: Any) -> None:
                    self.name = name
                    self.items = [item for item in args if item is not None]
                    self._lock = asyncio.Lock()

                @property
                def size(self) -> int:
                    return len(self.items) + self.limit * 2 - 1

                async def work(self, delay: float = 0.5, *, retries=3) -> Optional[dict[str, int]]:
                    for attempt in range(retries):
                        try:
                            async with self._lock:
                                await asyncio.sleep(delay)
                                print(f"{self.name!r}: {attempt + 1:>{retries}} of {retries}")
                        except (OSError, ValueError) as error:
                            if attempt == retries - 1 and not self.items:
                                raise RuntimeError("gave up") from error
                            continue
                        else:
                            break
                        finally:
                            delay *= 2
                    return {"count": self.size, **{key: 1 for key in self.items[1:]}}


            def first(values, default=None):
                while values:
                    value = values.pop() if len(values) > 1 else default
                    with open(paths.join("a", "b")) as file, other() as it:
                        yield lambda x: x or value, file.read()[-1], it
                global _count
                _count += 1
                assert default, "nothing"
                del value


            async def main():
                worker = Worker("one", 1, 2.5, flag=True)
                result = await worker.work()
                await asyncio.sleep(1)
                return result


            if __name__ == "__main__":
                asyncio.run(main())
            """;

    private WarmUp() {}

    static void run(BiFunction<Document, Edit, Analysis> analyse, MessageJsonHandler json) {
        var writer = new DiagnosticsWriter(new ToLsp(Client.of(new JsonObject()), List.of()));
        var message = new NotificationMessage();
        message.setMethod(Methods.PUBLISH_DIAGNOSTICS);
        for (int i = 0; i < ROUNDS; i++) {
            var document = Document.of(SAMPLE);
            var edit = Edit.insert(document.length(), "\nawait asyncio.sleep(" + i + ")\n");
            var analysis = analyse.apply(document, edit);
            var open =
                    new OpenDocument(DocumentUri.of("untitled:"), 0, 0, analysis.document(), PositionEncoding.UTF_16);
            message.setParams(writer.write(open, analysis.findings(), Optional.of(0)));
        }
        json.serialize(message);
        json.parseMessage("""
                {"jsonrpc": "2.0", "method": "textDocument/didOpen", "params":
                  {"textDocument": {"uri": "", "languageId": "python", "version": 0, "text": ""}}}""");
    }
}
