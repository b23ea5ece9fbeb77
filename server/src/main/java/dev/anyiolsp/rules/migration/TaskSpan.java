package dev.anyiolsp.rules.migration;

import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a function speaks of tasks that a group could own. All tasks of the function ask which others are made or used among
 * their statements, so this is found once for all of them.
 *
 * @param key where the name of the tasks gets them
 * @param creator what makes them, or the first of them
 * @param range the statements that speak of them
 */
record TaskSpan(int key, TextRange creator, TextRange range) {
    private record Question(TextRange function) {}

    static List<TaskSpan> in(SemanticModel model, Statement.FunctionDef function) {
        var range = function.fullRange();
        return model.answer(new Question(range), there -> read(there, range));
    }

    private static List<TaskSpan> read(SemanticModel model, TextRange function) {
        var found = new ArrayList<TaskSpan>();
        for (var creator : model.referencesWithin(function, LocalTasks.CREATORS)) {
            LocalTasks.of(creator)
                    .filter(tasks -> tasks.problem().isEmpty())
                    .ifPresent(tasks -> TaskRegion.rangeOf(tasks)
                            .map(range -> new TaskSpan(TaskRegion.key(tasks), creator.range(), range))
                            .ifPresent(found::add));
        }
        return found;
    }
}
