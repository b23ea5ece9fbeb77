package dev.anyiolsp.cli;

import dev.anyiolsp.engine.Selection;
import dev.anyiolsp.files.FileTree;
import dev.anyiolsp.project.SettingsFiles;
import dev.anyiolsp.rules.Rule;
import dev.anyiolsp.syntax.toml.TomlDocument;
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

    /**
     * @param folders those with settings
     * @param roots those of the projects
     */
    static SettingsCheck of(
            Collection<Path> folders, Collection<Path> roots, FileTree tree, List<Rule> rules, FileNames names) {
        var check = new SettingsCheck();
        for (var root : new TreeSet<>(roots)) check.project(root.resolve(SettingsFiles.PYPROJECT), tree, names);
        var words = Selection.vocabulary(rules);
        for (var folder : new TreeSet<>(folders)) {
            for (var name : List.of(SettingsFiles.OWN_FILE, SettingsFiles.PYPROJECT)) {
                var file = folder.resolve(name);
                var text = tree.readUtf8(file).text();
                if (text.isEmpty()) continue;
                var places = Places.of(text.get());
                for (var problem : SettingsFiles.problems(name, text.get(), words)) {
                    check.note(file, places, problem.range().start(), problem.message(), names);
                    check.broken |= !problem.isUnknownWord();
                }
            }
        }
        return check;
    }

    /** Says of a file without settings that what the project declares cannot be seen in it. */
    private void project(Path file, FileTree tree, FileNames names) {
        var text = tree.readUtf8(file).text();
        if (text.isEmpty() || SettingsFiles.mayHaveSettings(text.get())) return;
        var errors = TomlDocument.parse(text.get()).errors();
        if (errors.isEmpty()) return;
        var first = errors.get(0);
        var message = "no TOML, so that it is not known what the project declares: " + first.message();
        note(file, Places.of(text.get()), first.range().start(), message, names);
    }

    private void note(Path file, Places places, int offset, String message, FileNames names) {
        lines.add(names.shown(file) + ":" + places.row(offset) + ":" + places.column(offset) + ": "
                + Printable.escaped(message));
    }

    List<String> lines() {
        return lines;
    }

    /** Whether there is more wrong than words that nobody knows. */
    boolean isBroken() {
        return broken;
    }
}
