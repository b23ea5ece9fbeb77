package dev.anyiolsp.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.TextRange;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which functions and classes are around a place, also while lines there are half written. */
final class CodePartTest {
    private static List<String> around(String text, int offset) {
        return CodePart.around(Document.of(text), TextRange.at(offset)).stream()
                .map(CodePart::name)
                .toList();
    }

    @Test
    void aDecoratorOfSomethingThatIsNoDefinitionYet() {
        for (var head : List.of("async queue():", "print()", "@other", "", "def")) {
            var text = "import asyncio\n\n\n@traced\n" + head + "\n    pass\n";
            for (int at = 0; at <= text.length(); at++) assertEquals(List.of(), around(text, at));
        }
    }

    @Test
    void aDecoratorBelongsToItsFunction() {
        var text = "class A:\n    @traced\n    # why\n    def run(self):\n        pass\n\n\nx = 1\n";
        assertEquals(List.of("run", "A"), around(text, text.indexOf("traced")));
        assertEquals(List.of("run", "A"), around(text, text.indexOf("why")));
        assertEquals(List.of(), around(text, text.indexOf("x = 1")));
    }
}
