package dev.anyiolsp.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The table of characters of names, against what {@code str.isidentifier} of CPython 3.15 says. */
class IdentifiersTest {
    @Test
    void asManyAsInCPython() {
        assertEquals(145_894, count(Identifiers::isStart));
        assertEquals(149_221, count(Identifiers::isPart));
    }

    private static long count(IntPredicate predicate) {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(predicate)
                .count();
    }

    @Test
    void charactersThatOthersGetWrong() {
        for (int follows : new int[] {0x200c, 0x200d, 0x30fb, 0xff65, 0xb7, 0x387, 0x203f, 0xe33}) {
            assertFalse(Identifiers.isStart(follows), Integer.toHexString(follows));
            assertTrue(Identifiers.isPart(follows), Integer.toHexString(follows));
        }
        for (int starts : new int[] {0x2118, 0x212e, 0x1885, 0xaa, 0x16ea0, 0x1d41d, 0x5f, 0x41})
            assertTrue(Identifiers.isStart(starts), Integer.toHexString(starts));
        for (int neither : new int[] {0x37a, 0xfc5e, 0x309b, 0x20ac, 0xa0, 0xfeff, 0xd800, 0x24, 0x2d, 0x3f})
            assertFalse(Identifiers.isPart(neither), Integer.toHexString(neither));
    }

    @Test
    void firstBadCharacter() {
        assertEquals(-1, Identifiers.firstBad("x\u00e9\ud835\udc1d", 0, 4));
        assertEquals(1, Identifiers.firstBad("x\u20ac", 0, 2));
        assertEquals(0, Identifiers.firstBad("\u00b7x", 0, 2));
        assertEquals(1, Identifiers.firstBad("x\ud83d\ude00", 0, 3));
        assertEquals(1, Identifiers.firstBad("x\ud835", 0, 2));
    }
}
