package dev.anyiolsp.review;

import dev.anyiolsp.project.ProjectFacts;
import dev.anyiolsp.workspace.WorkspaceIndex;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * A project whose files were looked at.
 *
 * @param folder as it is shown; {@code .} for where the command runs
 * @param facts what it says about itself
 * @param declarations lines of its files that name AnyIO among what it needs
 * @param imports the files that each of its files imports from, by paths as they are shown
 * @param patches strings by which one file replaces a name of asyncio in another, by paths as they are shown
 */
public record ReviewedProject(
        String folder,
        ProjectFacts facts,
        List<Note> declarations,
        SortedMap<String, SortedSet<String>> imports,
        List<WorkspaceIndex.Patch> patches) {}
