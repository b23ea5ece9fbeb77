package dev.anyiolsp.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.anyiolsp.review.Progress.Earlier;
import dev.anyiolsp.rules.Level;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static Earlier was(String path, int line, String function, String text) {
        return new Earlier(path, line, "asyncio-sleep", "asyncio.sleep", "m", Handling.SAFE, function, text);
    }

    private static Place is(String path, int line, String function, String text) {
        return new Place(
                path,
                line,
                1,
                "asyncio-sleep",
                "asyncio.sleep",
                "m",
                Level.WARNING,
                Handling.SAFE,
                "",
                "",
                function,
                false,
                text,
                Optional.empty());
    }

    /** gone, new, moved, same, unseen */
    private static List<Integer> compared(List<Earlier> before, Place... after) {
        var files = Stream.of(after)
                .map(Place::path)
                .distinct()
                .map(path -> new ReviewedFile(
                        path,
                        ".",
                        false,
                        Stream.of(after)
                                .filter(place -> place.path().equals(path))
                                .toList(),
                        List.of(),
                        List.of()))
                .toList();
        var review = new Review(List.of("."), "", List.of(), files, List.of(), Optional.empty());
        var progress = Progress.between(before, review, path -> !path.startsWith("elsewhere/"));
        return List.of(
                progress.gone().size(),
                progress.added().size(),
                progress.moved().size(),
                progress.same(),
                progress.unseen());
    }

    @Test
    void linesThatMoved() {
        var before = List.of(was("a.py", 3, "f", "x"), was("a.py", 9, "g", "x"));
        assertEquals(List.of(0, 0, 2, 0, 0), compared(before, is("a.py", 5, "f", "x"), is("a.py", 11, "g", "x")));
        assertEquals(List.of(1, 0, 0, 1, 0), compared(before, is("a.py", 9, "g", "x")));
        assertEquals(List.of(0, 0, 0, 2, 0), compared(before, is("a.py", 3, "f", "x"), is("a.py", 9, "g", "x")));
    }

    @Test
    void aFunctionThatMovedBehindAnother() {
        var before = List.of(was("a.py", 3, "f", "x"), was("a.py", 9, "g", "y"));
        assertEquals(List.of(0, 0, 2, 0, 0), compared(before, is("a.py", 2, "g", "y"), is("a.py", 8, "f", "x")));
    }

    @Test
    void anotherTextInTheSameFunctionIsTheSame() {
        var before = List.of(was("a.py", 3, "f", "await asyncio.sleep(1)"));
        assertEquals(List.of(0, 0, 0, 1, 0), compared(before, is("a.py", 3, "f", "await asyncio.sleep(2)")));
        assertEquals(List.of(1, 1, 0, 0, 0), compared(before, is("a.py", 3, "g", "await asyncio.sleep(2)")));
    }

    @Test
    void aFileWithAnotherName() {
        var before = List.of(was("a.py", 3, "f", "x"));
        assertEquals(List.of(0, 0, 1, 0, 0), compared(before, is("b.py", 3, "f", "x")));
        assertEquals(List.of(0, 1, 0, 1, 0), compared(before, is("a.py", 3, "f", "x"), is("b.py", 3, "f", "x")));
    }

    @Test
    void whatWasNotLookedAtIsNotGone() {
        var before = List.of(was("elsewhere/a.py", 3, "f", "z"), was("a.py", 3, "f", "x"));
        assertEquals(List.of(1, 1, 0, 0, 1), compared(before, is("b.py", 1, "h", "w")));
    }
}
