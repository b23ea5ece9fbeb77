package dev.anyiolsp.syntax;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class TextWordsTest {
    @Test
    void noWordIsDenied() {
        var random = new Random(1);
        var text = new StringBuilder();
        for (int i = 0; i < 3_000; i++)
            text.append("word").append(random.nextInt()).append(" .(\n".charAt(i % 4));
        text.append("last");
        var words = TextWords.of(text.toString());
        for (var word : text.toString().split("[^\\w]+")) assertTrue(words.mayHold(word), word);
    }

    @Test
    void fewOthersAreAffirmed() {
        var text = new StringBuilder();
        for (int i = 0; i < 2_000; i++)
            text.append("self.value").append(i).append(" = other_").append(i).append('\n');
        var words = TextWords.of(text.toString());
        int affirmed = 0;
        for (int i = 0; i < 1_000; i++) if (words.mayHold("absent" + i)) affirmed++;
        assertTrue(affirmed < 100, affirmed + " of 1,000");
        assertFalse(TextWords.of("").mayHold("absent"));
    }

    @Test
    void whatMayBeSpelledInOtherWaysIsNotDenied() {
        // Python takes the first letter for an s.
        assertTrue(TextWords.of("asyncio.\uff53leep(1)\n").mayHold("sleep"));
        assertTrue(TextWords.of("x = 1\n").mayHold("not one word"));
    }
}
