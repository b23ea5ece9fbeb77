package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Part;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Places that give all other tasks one turn, {@code await asyncio.sleep(0)}. Who does that, as tests do, may count on how
 * far the others get by it, and so on where they let others run.
 */
public final class Turns {
    private static final Set<String> LIBRARIES = Set.of("asyncio", "anyio", "trio");
    private static final Set<String> SLEEPS = named(".sleep");
    private static final Set<String> CHECKPOINTS = named(".lowlevel.checkpoint");

    private static Set<String> named(String end) {
        return LIBRARIES.stream().map(library -> library + end).collect(Collectors.toUnmodifiableSet());
    }

    /** The qualified names of what is called there. */
    private static final Set<String> ALL =
            Stream.of(SLEEPS, CHECKPOINTS).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private Turns() {}

    private record AreIn() {}

    /** Whether a document has such places. */
    public static boolean areIn(SemanticModel model) {
        return model.answer(
                new AreIn(),
                asked -> asked.references(ALL).stream()
                        .anyMatch(reference -> isOne(reference.qualifiedName(), reference.place())));
    }

    /**
     * Whether a name is met in such a place.
     *
     * @param at where it stands
     */
    public static boolean isOne(String qualifiedName, Cursor at) {
        boolean isSleep = SLEEPS.contains(qualifiedName);
        if (!isSleep && !CHECKPOINTS.contains(qualifiedName)) return false;
        var call = at.call();
        if (call.isEmpty()) return false;
        if (!isSleep) return true;
        var sleep = new Expression.Call(call.get());
        var given = sleep.arguments().stream().findFirst();
        return given.or(() -> sleep.keyword("delay").map(Part.Keyword::value))
                .filter(Values::isZero)
                .isPresent();
    }
}
