package dev.anyiolsp.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.anyiolsp.project.Settings;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Rules;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.Edit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SuppressionsTest {
    private static final String HEAD = "import asyncio\n\n\nasync def f():\n    ";

    private static Analysis analyze(String text, Settings settings) {
        return new Analyzer(Rules.ALL, settings).analyze(Document.of(text));
    }

    private static Analysis analyze(String text) {
        return analyze(text, Settings.DEFAULT);
    }

    /** The findings as {@code code@marked text}. */
    private static List<String> found(String text) {
        return found(text, Settings.DEFAULT);
    }

    private static List<String> found(String text, Settings settings) {
        return analyze(text, settings).findings().stream()
                .map(finding -> finding.code() + "@" + finding.range().of(text))
                .toList();
    }

    private static void assertSilent(String line) {
        assertEquals(List.of(), found(HEAD + line + "\n"), line);
    }

    private static final List<String> HEARD = List.of("asyncio-sleep@asyncio.sleep");

    private static void assertHeard(String line) {
        assertEquals(HEARD, found(HEAD + line + "\n"), line);
    }

    @Test
    void onALine() {
        assertHeard("await asyncio.sleep(1)");
        assertSilent("await asyncio.sleep(1)  # anyio-lsp: ignore[asyncio-sleep]");
        assertSilent("await asyncio.sleep(1)#ANYIO-LSP:Ignore [ Asyncio-Sleep ,asyncio-sleep]");
        assertSilent("await asyncio.sleep(1)  # anyio-lsp: ignore");
        assertSilent("await asyncio.sleep(1)  # anyio-lsp: ignore because it is slow");
        assertSilent("await asyncio.sleep(1)  # type: ignore  # anyio-lsp: ignore[asyncio-sleep]");
        assertSilent("await asyncio.sleep(1); x = 1  # anyio-lsp: ignore[asyncio-sleep]");
        assertHeard("await asyncio.sleep(1)  # see anyio-lsp: ignore");
        assertHeard("await asyncio.sleep(1), '# anyio-lsp: ignore'");
        assertHeard("await asyncio.sleep(1), f'{x}# anyio-lsp: ignore'");
        assertHeard("await asyncio.sleep(1), '''\n# noqa\n'''");
    }

    /** Whoever asks for silence in words that nobody knows must not believe that he has it. */
    @Test
    void whatCannotBeRead() {
        for (var asked : List.of(
                "# anyio-lsp: ignored",
                "# anyio-lsp: ignore-all",
                "# anyio-lsp: ignore-line[asyncio-sleep]",
                "# anyio-lsp: ignore[asyncio-sleep",
                "# anyio-lsp: ignore-file[asyncio-sleep,",
                "# anyio-lsp: ignore_file",
                "# anyio-lsp: ignores asyncio-sleep",
                "# anyio-lsp: disable=asyncio-sleep",
                "# anyio-lsp: disable asyncio-sleep",
                "# ANYIO-LSP: Disable-Next-Line",
                "# anyio-lsp: noqa",
                "# anyio-lsp: skip-file",
                "# anyio-lsp: off",
                "# anyio-lsp: [asyncio-sleep]",
                "# anyio-lsp:",
                "# anyio-lsp ignore[asyncio-sleep]",
                "#anyio-lsp=ignore")) {
            var line = HEAD + "await asyncio.sleep(1)  ";
            assertEquals(
                    List.of("asyncio-sleep@asyncio.sleep", "unused-suppression@" + asked), found(line + asked + "\n"));
            assertEquals(
                    List.of("asyncio-sleep@asyncio.sleep", "unused-suppression@" + asked),
                    found(line + asked + " # type: ignore\n"));
        }
        var unread = analyze("x = 1  # anyio-lsp: disable=asyncio-sleep\n").findings();
        assertEquals(
                "This comment suppresses nothing: write `# anyio-lsp: ignore[rule]` or `# anyio-lsp: ignore-file[rule]`",
                unread.get(0).message());
        assertEquals(List.of(), unread.get(0).fixes(), "what was meant must not get lost");
        var both = HEAD + "await asyncio.sleep(1)  # anyio-lsp: disable  # anyio-lsp: ignore[asyncio-sleep]\n";
        assertEquals(List.of("unused-suppression@# anyio-lsp: disable"), found(both));
    }

    @Test
    void otherCommentsThatNameTheProgram() {
        assertSilent("pass  # anyio-lsp is a server");
        assertSilent("pass  # anyio-lsp: the server moves this to AnyIO");
        assertSilent("pass  # anyio-lsp: https://example.org/anyio-lsp");
        assertSilent("pass  # anyio-lsp, ruff: see below");
        assertSilent("pass  # see anyio-lsp: disable");
        assertSilent("pass  # anyio-lsp-fork: disable");
        assertSilent("pass  # anyio-lsp");
        assertSilent("pass  # anyio-lsp: TODO");
        assertSilent("'# anyio-lsp: disable'");
    }

    @Test
    void noqa() {
        assertSilent("await asyncio.sleep(1)  # noqa");
        assertSilent("await asyncio.sleep(1)  #NOQA : E501, asyncio-sleep");
        assertSilent("await asyncio.sleep(1)  # noqa: asyncio-sleep because");
        assertHeard("await asyncio.sleep(1)  # noqa: E501");
        assertHeard("await asyncio.sleep(1)  # noqa:E501,ASYNC100");
        assertHeard("await asyncio.sleep(1)  # noqa-ish");
        assertHeard("await asyncio.sleep(1)  # ruff: noqa");
        assertSilent("pass  # noqa: asyncio-sleep, F401");
    }

    @Test
    void onAStatementOfSeveralLines() {
        assertSilent("await asyncio.sleep(\n        1,\n    )  # anyio-lsp: ignore[asyncio-sleep]");
        assertSilent("await asyncio.sleep(  # anyio-lsp: ignore[asyncio-sleep]\n        1,\n    )");
        assertSilent("await asyncio.sleep(\n        # anyio-lsp: ignore\n        1,\n    )");
        assertSilent("x = '''\n''', \\\n    await asyncio.sleep(1)  # noqa");
        assertSilent("if await asyncio.sleep(1):  # anyio-lsp: ignore[asyncio-sleep]\n        pass");
        assertEquals(
                List.of("unused-suppression@asyncio-sleep", "asyncio-sleep@asyncio.sleep"),
                found(HEAD + "if x:  # anyio-lsp: ignore[asyncio-sleep]\n        await asyncio.sleep(1)\n"));
        assertEquals(
                List.of("unused-suppression@# anyio-lsp: ignore", "asyncio-sleep@asyncio.sleep"),
                found(HEAD + "# anyio-lsp: ignore\n    await asyncio.sleep(1)\n"));
    }

    @Test
    void onAFile() {
        assertEquals(List.of(), found("# anyio-lsp: ignore-file\n" + HEAD + "await asyncio.sleep(1)\n(\n"));
        assertEquals(List.of(), found(HEAD + "await asyncio.sleep(1)\n# anyio-lsp: ignore-file[asyncio-sleep]\n"));
        assertEquals(
                List.of("unused-suppression@asyncio-run", "asyncio-sleep@asyncio.sleep"),
                found("# anyio-lsp: ignore-file[asyncio-run]\n" + HEAD + "await asyncio.sleep(1)\n"));
        assertEquals(List.of("unused-suppression@# anyio-lsp: ignore-file"), found("# anyio-lsp: ignore-file\n"));
        // What is ignored as a whole is not asked about its single comments.
        assertEquals(
                List.of(),
                found("# anyio-lsp: ignore-file\n" + HEAD + "await asyncio.sleep(1)\nx = 1  # anyio-lsp: ignore\n"));
    }

    @Test
    void syntaxErrorsAreHeard() {
        assertEquals(
                List.of("syntax-error"),
                codes("x = = 1  # anyio-lsp: ignore-file[asyncio-sleep]\n").subList(0, 1));
        assertTrue(codes("x = = 1  # noqa\n").contains("syntax-error"));
        assertEquals(List.of(), codes("x = = 1  # anyio-lsp: ignore-file[syntax-error]\n"));
    }

    private static List<String> codes(String text) {
        return analyze(text).findings().stream().map(Finding::code).sorted().toList();
    }

    @Test
    void unusedOnes() {
        assertEquals(List.of("unused-suppression@asyncio-run"), found("x = 1  # anyio-lsp: ignore[asyncio-run]\n"));
        assertEquals(List.of("unused-suppression@# anyio-lsp: ignore[]"), found("x = 1  # anyio-lsp: ignore[]\n"));
        assertEquals(List.of(), found("x = 1  # noqa\ny = 2  # noqa: asyncio-run\n"));
        assertEquals(
                List.of("unused-suppression@asyncio-run"),
                found(HEAD + "await asyncio.sleep(1)  # anyio-lsp: ignore[asyncio-run, asyncio-sleep]\n"));
        var unknown =
                analyze("x = 1  # anyio-lsp: ignore[asyncio-slep]\n").findings().get(0);
        assertEquals("Unknown rule `asyncio-slep` in a suppression; did you mean `asyncio-sleep`?", unknown.message());
        assertEquals("Write `asyncio-sleep`", unknown.fixes().get(0).title());
    }

    @Test
    void nothingIsSaidOfRulesThatDidNotRun() {
        var text = "x = 1  # anyio-lsp: ignore[asyncio-run]\ny = 1  # anyio-lsp: ignore\n";
        assertEquals(
                List.of("unused-suppression@# anyio-lsp: ignore", "unused-suppression@asyncio-run").stream()
                        .sorted()
                        .toList(),
                found(text).stream().sorted().toList());
        assertEquals(List.of(), found(text, Settings.DEFAULT.with("ignore", List.of("asyncio-run"))));
        assertEquals(List.of(), found(text, Settings.DEFAULT.with("ignore", List.of("unused-suppression"))));
        assertEquals(List.of(), found(text, Settings.DEFAULT.with("migration", false)));
        // Hidden by its level it would have been found, so the comment is not called unused.
        var hidden = Settings.DEFAULT.with("levels", Map.of("asyncio-sleep", "off"));
        assertEquals(List.of(), found(HEAD + "await asyncio.sleep(1)  # anyio-lsp: ignore[asyncio-sleep]\n", hidden));
    }

    @Test
    void theFixRemovesWhatIsUnused() {
        assertFixed("x = 1\n", "x = 1  # anyio-lsp: ignore[asyncio-run]\n");
        assertFixed("x = 1\r\ny\r\n", "x = 1\t# anyio-lsp: ignore\r\ny\r\n");
        assertFixed("x = 1", "x = 1  # anyio-lsp: ignore");
        assertFixed("x = 1\n", "    # anyio-lsp: ignore[asyncio-run]\nx = 1\n");
        assertFixed("x = 1\r\n", "# anyio-lsp: ignore-file\r\nx = 1\r\n");
        assertFixed("x = 1  # type: ignore\n", "x = 1  # type: ignore  # anyio-lsp: ignore[asyncio-run]\n");
        assertFixed("x = 1  # noqa: F1\n", "x = 1  # anyio-lsp: ignore[asyncio-run] # noqa: F1\n");
        assertFixed("x = 1  # because\n", "x = 1  # anyio-lsp: ignore because\n");
        assertFixed("x = 1\n", "x = 1  # anyio-lsp: ignore[asyncio-run, asyncio-sleep, nonsense]\n");
        assertFixed("x = 1\n", "x = 1  # anyio-lsp: ignore[]  # anyio-lsp: ignore[ asyncio-run ]\n");
        assertFixed(
                "import asyncio\nawait asyncio.sleep(1)  # anyio-lsp: ignore[asyncio-sleep]\n",
                "import asyncio\nawait asyncio.sleep(1)  # anyio-lsp: ignore[asyncio-run, asyncio-sleep]\n");
        assertFixed(
                "import asyncio\nawait asyncio.sleep(1)  # anyio-lsp: ignore[asyncio-sleep]\n",
                "import asyncio\nawait asyncio.sleep(1)  # anyio-lsp: ignore[asyncio-sleep, asyncio-run]\n");
    }

    private static void assertFixed(String expected, String text) {
        var done = text;
        for (int round = 0; round < 10; round++) {
            var analysis = analyze(done);
            var fixes = analysis.findings().stream()
                    .filter(finding -> finding.code().equals(Finding.UNUSED_SUPPRESSION))
                    .flatMap(finding -> finding.fixes().stream()
                            .filter(fix -> fix.safety().isSafe())
                            .limit(1))
                    .toList();
            done = Edit.apply(done, analysis.edits(fixes));
        }
        assertEquals(expected, done);
    }

    @Test
    void ignoringHere() {
        assertIgnored("await asyncio.sleep(1)  # anyio-lsp: ignore[asyncio-sleep]", "await asyncio.sleep(1)   ");
        assertIgnored(
                "await asyncio.sleep(1)  # slow  # anyio-lsp: ignore[asyncio-sleep]", "await asyncio.sleep(1)  # slow");
        assertIgnored(
                "await asyncio.sleep(1)  # anyio-lsp: ignore[asyncio-run, asyncio-sleep] x",
                "await asyncio.sleep(1)  # anyio-lsp: ignore[asyncio-run] x");
        assertIgnored(
                "await asyncio.sleep(1)  # anyio-lsp: ignore[asyncio-sleep]",
                "await asyncio.sleep(1)  # anyio-lsp: ignore[]");
        assertIgnored(
                "await asyncio.sleep(  # anyio-lsp: ignore[asyncio-sleep]\n        1\n    )",
                "await asyncio.sleep(\n        1\n    )");
        assertIgnored(
                "await asyncio.sleep \\\n        (1)  # anyio-lsp: ignore[asyncio-sleep]",
                "await asyncio.sleep \\\n        (1)");
        assertIgnored(
                "await asyncio.sleep(1), '''\n# x'''  # anyio-lsp: ignore[asyncio-sleep]",
                "await asyncio.sleep(1), '''\n# x'''");
        assertIgnored(
                "f'''{await asyncio.sleep(\n    1)}\n'''  # anyio-lsp: ignore[asyncio-sleep]",
                "f'''{await asyncio.sleep(\n    1)}\n'''");
        assertIgnored(
                "if await asyncio.sleep(1):  # anyio-lsp: ignore[asyncio-sleep]\n        pass",
                "if await asyncio.sleep(1):\n        pass");
    }

    private static void assertIgnored(String expected, String line) {
        for (var end : List.of("", "\n", "\n\n\nx = 1\n")) {
            assertEquals(HEAD + expected + end, ignoreAll(HEAD + line + end));
        }
        var crlf = (HEAD + line + "\n").replace("\n", "\r\n");
        assertEquals((HEAD + expected + "\n").replace("\n", "\r\n"), ignoreAll(crlf));
    }

    @Test
    void noPlaceForAComment() {
        var analysis = analyze(HEAD + "await asyncio.sleep(1) \\");
        for (var finding : analysis.findings()) {
            assertEquals(Optional.empty(), Suppressions.ignoreHere(analysis.document(), finding));
        }
    }

    /** Suppressing every finding leaves none, and no suppression is unused. */
    @Test
    void ignoringAllLeavesNothing() {
        var text = """
                import asyncio
                from asyncio import sleep as nap, run


                @decorate(asyncio.sleep)
                async def f(x=asyncio.sleep):  # a comment
                    await asyncio.sleep(1); await nap(2)
                    return [
                        await asyncio.sleep(1),  # one
                        await nap(2, result=3),
                        f"{await nap(1)}#",
                    ]


                async def main():
                    with x as y, asyncio.sleep(1) as z:
                        pass
                    if await nap(1) and \\
                            await nap(2):
                        await f()
                    else:  # nothing
                        await nap(0)


                if __name__ == "__main__": asyncio.run(main()); run(f(asyncio.sleep))""";
        for (var variant : List.of(text, text + "\n", text.replace("\n", "\r\n"))) {
            assertTrue(analyze(variant).findings().size() > 8);
            var done = ignoreAll(variant);
            assertEquals(List.of(), found(done), done);
            assertEquals(
                    variant.replaceAll("\\s+(# .*)?", ""),
                    done.replaceAll("\\s*# anyio-lsp[^\\r\\n]*", "").replaceAll("\\s+(# .*)?", ""));
        }
    }

    private static String ignoreAll(String text) {
        var done = text;
        for (int round = 0; round < 100; round++) {
            var analysis = analyze(done);
            var edit = analysis.findings().stream()
                    .flatMap(finding -> Suppressions.ignoreHere(analysis.document(), finding).stream())
                    .findFirst();
            if (edit.isEmpty()) return done;
            done = Edit.apply(done, List.of(edit.get()));
        }
        throw new AssertionError("still something to ignore in\n" + done);
    }

    @Test
    void noPrefixMakesItThrow() {
        var text = HEAD
                + "await asyncio.sleep(1)  # noqa: x, y # anyio-lsp: ignore[asyncio-sleep, , z] # anyio-lsp: ignore-file\n";
        for (int end = 0; end <= text.length(); end++) {
            var analysis = analyze(text.substring(0, end));
            analysis.edits(analysis.fixes(true));
            for (var finding : analysis.findings()) Suppressions.ignoreHere(analysis.document(), finding);
        }
    }
}
