package dev.anyiolsp.workspace;

import dev.anyiolsp.workspace.WorkspaceIndex.Placed;

/** What some files show, by what is asked. */
record ShownByName(ByName<Placed> uses, DerivedClasses derived, Replacements replacements) {
    ShownByName(Outlines files) {
        this(
                new ByName<>(files, (path, outline, told) -> {
                    for (var use : outline.uses()) told.accept(use.name(), new Placed(path, use));
                }),
                new DerivedClasses(files),
                new Replacements(files));
    }
}
