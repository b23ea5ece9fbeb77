package dev.anyiolsp.semantics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

final class LineNumbersTest {
    private static final int LINES = 5_000;

    @RepeatedTest(20)
    void areThoseOfAPlainSet(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var expected = new TreeSet<Integer>();
        int some = random.nextInt(2_000);
        for (int i = 0; i < some; i++) expected.add(random.nextInt(LINES));
        var builder = new LineNumbers.Builder();
        for (int number : expected) {
            builder.add(number);
            builder.add(number);
        }
        var numbers = builder.build();
        for (int i = 0; i < 500; i++) {
            var move = new Moves.Move(random.nextInt(LINES), size(random), size(random));
            var come = new TreeSet<Integer>();
            for (int k = 0; k < move.added(); k++) if (random.nextInt(3) == 0) come.add(move.from() + k);
            numbers = numbers.with(move, toArray(come));
            expected = moved(expected, move, come);
            assertArrayEquals(toArray(expected), numbers.toArray());
            assertEquals(expected.isEmpty(), numbers.isEmpty());
            int from = random.nextInt(LINES);
            int to = from + random.nextInt(300) - 20;
            var within = from < to ? toArray(new TreeSet<>(expected.subSet(from, to))) : LineNumbers.NOWHERE;
            assertArrayEquals(within, numbers.within(from, to));
        }
    }

    @Test
    void staysTheSameWhereNothingChanges() {
        var builder = new LineNumbers.Builder();
        for (int i = 0; i < 1_000; i += 2) builder.add(i);
        var numbers = builder.build();
        assertSame(numbers, numbers.with(new Moves.Move(501, 1, 1), LineNumbers.NOWHERE));
        assertSame(numbers, numbers.with(new Moves.Move(500, 2, 2), new int[] {500}));
        assertSame(numbers, numbers.with(new Moves.Move(2_000, 3, 7), LineNumbers.NOWHERE));
    }

    private static int size(Random random) {
        return random.nextInt(20) == 0 ? random.nextInt(400) : random.nextInt(3);
    }

    private static TreeSet<Integer> moved(TreeSet<Integer> numbers, Moves.Move move, TreeSet<Integer> come) {
        var moved = new TreeSet<>(numbers.headSet(move.from()));
        moved.addAll(come);
        for (int number : numbers.tailSet(move.from() + move.removed()))
            moved.add(number + move.added() - move.removed());
        return moved;
    }

    private static int[] toArray(TreeSet<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
