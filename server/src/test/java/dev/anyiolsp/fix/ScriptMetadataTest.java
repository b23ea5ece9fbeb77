package dev.anyiolsp.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.Edit;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptMetadataTest {
    private static final String BLOCK = "# /// script\n# dependencies = [\n%s# ]\n# ///\nimport asyncio\n";

    /** However many lines of comments stand in front of it and in it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 50, 63, 64, 65, 500, 20_000})
    void findsTheBlockAmongManyComments(int lines) {
        var before = "# licence\n".repeat(lines);
        var needed = "#   \"httpx\",\n".repeat(lines);
        var text = before + BLOCK.formatted(needed);
        var edit = ScriptMetadata.declaring(Document.of(text));
        assertTrue(edit.isPresent());
        assertEquals(
                before + BLOCK.formatted("#   \"anyio>=4.14\",\n" + needed), Edit.apply(text, List.of(edit.get())));
    }
}
