package dev.anyiolsp.rules;

import dev.anyiolsp.outline.VisibleDeed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How code runs of which somebody asks what speaks against a cancelled scope of AnyIO around it.
 *
 * @param isInOwnTask in a task of asyncio of its own, which is awaited in the scope and gets the cancellation from there
 * @param isInGroup in a group, so that it matters what ends the program
 * @param isChild in a task of that group, so that it matters what ends the task
 */
public record Running(boolean isInOwnTask, boolean isInGroup, boolean isChild) {
    /** In the task to which the scope belongs. */
    public static final Running HERE = new Running(false, false, false);

    /** In the block of a group. */
    public static final Running IN_GROUP = new Running(false, true, false);

    /** In a task that a group has started. */
    public static final Running AS_CHILD = new Running(false, true, true);

    private static final Set<String> RELOCKING = Set.of("anyio.Condition.wait", "anyio.Condition.wait_for");

    /** The same in a task of asyncio of its own. */
    public Running inOwnTask() {
        return new Running(true, isInGroup, isChild);
    }

    /** The same where the group does not matter. */
    public Running withoutGroup() {
        return new Running(isInOwnTask, false, false);
    }

    /** What speaks against a function or method of AnyIO that is quiet in other tasks, a clause. */
    public Optional<String> againstCall(String qualifiedName) {
        return isInOwnTask && RELOCKING.contains(qualifiedName)
                ? Optional.of("`" + qualifiedName
                        + "` in a task of asyncio that is awaited is cancelled while it takes its lock again")
                : Optional.empty();
    }

    /** Whether something may speak against what code visibly does, wherever it does that. */
    public boolean isFelt(VisibleDeed deed) {
        return switch (deed.kind()) {
            case SHIELDS, ASKS_SCOPES -> true;
            case ENDS_TASK, ASKS_TASK -> isChild;
            case ENDS_PROGRAM, ENDS_EITHER, ASKS_TASKS -> isInGroup;
        };
    }

    /**
     * What speaks against code that visibly does some things, a clause.
     *
     * @param shown how one is shown
     */
    public Optional<String> against(List<VisibleDeed> deeds, Function<VisibleDeed, String> shown) {
        return deeds.stream().filter(this::isFelt).findFirst().map(deed -> switch (deed.kind()) {
            case SHIELDS ->
                shown.apply(deed) + " makes a scope that shields, which keeps the cancellation of AnyIO's"
                        + " scopes away and that of asyncio not";
            case ASKS_SCOPES ->
                shown.apply(deed) + " tells of the scopes of AnyIO around it, of which there is one more then";
            case ASKS_TASK, ASKS_TASKS ->
                shown.apply(deed) + " tells names and parents of tasks, which are others in a group of AnyIO's";
            case ENDS_TASK ->
                "a task may end cancelled at " + shown.apply(deed)
                        + ", which ends the others in AnyIO's group, and none in asyncio's";
            case ENDS_PROGRAM ->
                shown.apply(deed) + " comes alone out of asyncio's group, and in a group of exceptions out of AnyIO's";
            case ENDS_EITHER ->
                shown.apply(deed) + " may be any error, and so a cancellation or the end of"
                        + " the program, which AnyIO's group does not take as asyncio's does";
        });
    }
}
