package dev.anyiolsp.workspace;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.anyiolsp.rules.Workspace;
import java.lang.reflect.Modifier;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Questions about other files are kept, so that they can be asked again. */
final class AskedWorkspaceTest {
    private static final Workspace EMPTY = WorkspaceIndex.EMPTY.seenFrom("a.py");
    private static final Workspace CLEARING = WorkspaceIndex.EMPTY
            .with("b.py", "def again(state):\n    state.ready.clear()\n")
            .seenFrom("a.py");

    @Test
    void allQuestionsAreKept() {
        for (var method : Workspace.class.getMethods()) {
            if (Modifier.isStatic(method.getModifiers())) continue;
            assertDoesNotThrow(
                    () -> AskedWorkspace.class.getDeclaredMethod(method.getName(), method.getParameterTypes()));
        }
    }

    @Test
    void goesOnAsLongAsTheAnswersAreTheSame() {
        var asked = new AskedWorkspace(EMPTY);
        assertTrue(asked.goesOnWith(CLEARING));
        asked.otherUse("done", Set.of("clear"));
        assertTrue(asked.goesOnWith(EMPTY));
        asked.otherUse("ready", Set.of("clear"));
        assertFalse(asked.goesOnWith(CLEARING));
    }

    @Test
    void whatIsNotKeptMayHaveAnotherAnswer() {
        var asked = new AskedWorkspace(EMPTY);
        for (int i = 0; i < AskedWorkspace.MOST_QUESTIONS; i++) asked.provides("module" + i);
        assertTrue(asked.goesOnWith(CLEARING));
        asked.provides("one more");
        assertFalse(asked.goesOnWith(CLEARING));
    }
}
