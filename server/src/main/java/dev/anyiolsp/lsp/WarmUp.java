package dev.anyiolsp.lsp;

import com.google.gson.JsonObject;
import dev.anyiolsp.engine.Analysis;
import dev.anyiolsp.engine.Analyzer;
import dev.anyiolsp.engine.LiveAnalysis;
import dev.anyiolsp.engine.Projects;
import dev.anyiolsp.files.Directories;
import dev.anyiolsp.project.FileRole;
import dev.anyiolsp.project.ProjectFacts;
import dev.anyiolsp.project.Settings;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.Rules;
import dev.anyiolsp.rules.Workspace;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;

/**
 * Readies the program while the client still introduces itself: classes are loaded and tables built by judging a small
 * document, with a little of everything that rules look for, and writing about it. Otherwise the first real document would
 * wait for that. Then it goes on whenever the client wants nothing, as long as that makes the program faster: Java compiles
 * what runs often.
 */
final class WarmUp {
    private static final int MOST_ROUNDS = 80;
    /** So long the client must have wanted nothing. */
    private static final long QUIET_MILLIS = 200;

    /** After so many rounds that were hardly faster than the fastest before there is nothing more to be had. */
    private static final int PATIENCE = 12;

    /** So many keys come in a row, once in a round. */
    private static final int KEYS = 16;

    /** Behind these somebody types. */
    private static final List<String> TYPED = List.of("await asyncio.sleep(delay", "delay *= 2");

    /** A little of everything that files are made of. */
    private static final String SAMPLE = """
            from __future__ import annotations

            import asyncio
            import os.path as paths
            from typing import Any, Optional


            class Worker(Base, metaclass=Meta):
                \"""Does this and that: déjà vu.\"""

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

    /** What rules look for. */
    private static final String MORE = """


            class Hub:
                def __init__(self, size=0):
                    self.queue = asyncio.Queue(size)
                    self.ready = asyncio.Event()
                    self.slots = asyncio.Semaphore(3)
                    self.changed = asyncio.Condition()
                    self._tasks: set[asyncio.Task] = set()

                def spawn(self, coroutine):
                    task = asyncio.create_task(coroutine)
                    self._tasks.add(task)
                    task.add_done_callback(self._tasks.discard)

                async def take(self):
                    try:
                        return await asyncio.wait_for(self.queue.get(), timeout=1.5)
                    except asyncio.TimeoutError:
                        return None

                async def put(self, item):
                    async with self.slots:
                        await self.queue.put(item)
                    self.ready.set()
                    async with self.changed:
                        self.changed.notify_all()

                async def stop(self):
                    for task in self._tasks:
                        task.cancel()
                    await asyncio.gather(*self._tasks, return_exceptions=True)


            async def pump(hub, names):
                local = asyncio.Queue()
                await local.put(1)
                value = await local.get()
                first, second = await asyncio.gather(hub.take(), hub.take())
                later = asyncio.create_task(hub.put(value))
                print(first, second)
                await later
                try:
                    async with asyncio.timeout(3):
                        await hub.ready.wait()
                except asyncio.CancelledError:
                    raise
                loop = asyncio.get_running_loop()
                await loop.run_in_executor(None, print, loop.time())
                await asyncio.to_thread(print, names)
                await asyncio.shield(hub.stop())
                for done in asyncio.as_completed([hub.take()]):
                    print(await done)
                match names:
                    case [one, *_] if one:
                        pass
                    case {"kind": kind, **rest}:
                        print(kind, rest)
                    case _:
                        pass
            """;

    /** A project that says little. */
    private static final Directories PROJECT = new Directories() {
        @Override
        public boolean isFile(Path file) {
            return file.endsWith("pyproject.toml");
        }

        @Override
        public Optional<String> text(Path file) {
            return isFile(file)
                    ? Optional.of("[project]\nname = \"a\"\ndependencies = [\"anyio>=4.8\"]\n")
                    : Optional.empty();
        }

        @Override
        public List<String> names(Path folder) {
            return List.of("pyproject.toml");
        }
    };

    private final CompletableFuture<MessageJsonHandler> json;
    private final Analyzer analyzer = new Analyzer(Rules.ALL, Settings.DEFAULT);
    private final RuleContext context = new RuleContext(Settings.DEFAULT, ProjectFacts.UNKNOWN, FileRole.PRODUCT);
    private final Client client = Client.of(new JsonObject());
    private final ToLsp toLsp = new ToLsp(client, List.of());
    private DiagnosticsWriter writer;

    /** @param json comes when it is ready */
    WarmUp(CompletableFuture<MessageJsonHandler> json) {
        this.json = json;
    }

    /** Judges all of it at once, and again in the lulls. */
    void run(Lull lull) throws InterruptedException {
        var first = judge(text(), 0);
        askProject();
        writer = new DiagnosticsWriter(toLsp, json.join().getGson());
        write(first.analysis);
        json.join().parseMessage("""
                {"jsonrpc": "2.0", "method": "textDocument/didOpen", "params":
                  {"textDocument": {"uri": "", "languageId": "python", "version": 0, "text": ""}}}""");
        type(Document.of(SAMPLE));
        long best = Long.MAX_VALUE;
        int inVain = 0;
        for (int i = 1; i < MOST_ROUNDS && inVain < PATIENCE; i++) {
            lull.await(QUIET_MILLIS);
            long start = System.nanoTime();
            var judged = judge(text(), i);
            write(judged.analysis);
            long took = System.nanoTime() - start;
            type(judged.analysis.document());
            lull.await(QUIET_MILLIS);
            answerKeys(judged);
            lull.await(QUIET_MILLIS);
            offer(judged.analysis);
            inVain = took < best - best / 10 ? 0 : inVain + 1;
            best = Math.min(best, took);
        }
    }

    /** All that is judged. */
    static String text() {
        return SAMPLE + MORE;
    }

    private static void askProject() {
        var projects = new Projects(PROJECT, Rules.ALL, Settings.DEFAULT);
        var member = projects.member(Path.of("/a/b.py"), Path.of("/a"));
        projects.context(member, Document.of(SAMPLE), Workspace.UNKNOWN);
    }

    private record Judged(LiveAnalysis live, Analysis analysis) {}

    private Judged judge(String text, int number) {
        var document = Document.of(text);
        var edit = Edit.insert(document.length(), "\nawait asyncio.sleep(" + number + ")\n");
        var live = new LiveAnalysis(analyzer, context);
        live.update(document, () -> false);
        return new Judged(live, live.update(document.edit(edit), () -> false).orElseThrow());
    }

    /** Somebody types in a line with a finding and in one without, takes it back, and is answered each time. */
    private void answerKeys(Judged judged) {
        for (var line : TYPED) {
            int place = text().indexOf(line) + line.length();
            var document = judged.analysis.document();
            for (int i = 0; i < KEYS; i++) {
                boolean isBack = i >= KEYS / 2;
                int at = place + (isBack ? KEYS - 1 - i : i);
                document = document.edit(isBack ? new Edit(new TextRange(at, at + 1), "") : Edit.insert(at, "x"));
                write(judged.live.update(document, () -> false).orElseThrow());
            }
        }
    }

    /** Keys of somebody who types faster than he is answered, as they come from a client. */
    private void type(Document document) {
        var keys = new StringBuilder();
        for (int i = 0; i < KEYS; i++) {
            var key = """
                    {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {
                      "textDocument": {"uri": "untitled:", "version": %1$d},
                      "contentChanges": [{"text": "x", "range": {
                        "start": {"line": 2, "character": %1$d}, "end": {"line": 2, "character": %1$d}}}]}}
                    """.formatted("import asyncio".length() + i);
            keys.append("Content-Length: ")
                    .append(key.length())
                    .append("\r\n\r\n")
                    .append(key);
        }
        var open = new OpenDocuments(PositionEncoding.UTF_16, ServerLog.none());
        var uri = DocumentUri.of("untitled:");
        open.open(uri, new TextDocumentItem("untitled:", "python", 0, document.text()));
        var in = new ByteArrayInputStream(keys.toString().getBytes(StandardCharsets.US_ASCII));
        MessageConsumer change = message -> {
            var params = (DidChangeTextDocumentParams) ((NotificationMessage) message).getParams();
            open.change(uri, params.getTextDocument().getVersion(), params.getContentChanges());
        };
        MessageConsumer refuse = refusal -> {
            throw new IllegalStateException(refusal.toString());
        };
        new IncomingMessages(in, json.join(), refuse, ServerLog.none(), () -> false).listen(change);
    }

    /** All that a client may ask for in it. */
    private void offer(Analysis analysis) {
        var actions = new CodeActions(
                client,
                toLsp,
                (open, part) -> analysis,
                (uri, document) -> analysis,
                open -> Optional.of(context),
                (rule, cause) -> {
                    throw cause;
                },
                uri -> List.of());
        var all = new TextRange(0, analysis.document().length());
        json.join().getGson().toJson(actions.in(opened(analysis), all, new CodeActionContext(List.of()), () -> false));
    }

    private static OpenDocument opened(Analysis analysis) {
        return new OpenDocument(DocumentUri.of("untitled:"), 0, 0, analysis.document(), PositionEncoding.UTF_16);
    }

    private void write(Analysis analysis) {
        writer.write(opened(analysis), analysis.findings(), Optional.of(0));
    }
}
