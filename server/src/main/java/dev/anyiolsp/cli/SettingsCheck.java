package dev.anyiolsp.cli;

import dev.anyiolsp.engine.Selection;
import dev.anyiolsp.files.FileTree;
import dev.anyiolsp.project.SettingsFiles;
import dev.anyiolsp.rules.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Says what is wrong with the settings files that hold for the files of a run. */
final class SettingsCheck {
    private final List<String> lines = new ArrayList<>();
    private boolean broken;

    private SettingsCheck() {}

    /** @param folders those with settings */
    static SettingsCheck of(Collection<Path> folders, FileTree tree, List<Rule> rules, FileNames names) {
        var check = new SettingsCheck();
        var words = Selection.vocabulary(rules);
        for (var folder : new TreeSet<>(folders)) {
            for (var name : List.of(SettingsFiles.OWN_FILE, SettingsFiles.PYPROJECT)) {
                var file = folder.resolve(name);
                var text = tree.readUtf8(file).text();
                if (text.isEmpty()) continue;
                var places = Places.of(text.get());
                for (var problem : SettingsFiles.problems(name, text.get(), words)) {
                    int start = problem.range().start();
                    check.lines.add(names.shown(file) + ":" + places.row(start) + ":" + places.column(start) + ": "
                            + Printable.escaped(problem.message()));
                    check.broken |= !problem.isUnknownWord();
                }
            }
        }
        return check;
    }

    List<String> lines() {
        return lines;
    }

    /** Whether there is more wrong than words that nobody knows. */
    boolean isBroken() {
        return broken;
    }
}
