package dev.anyiolsp.rules;

import dev.anyiolsp.project.FileRole;
import dev.anyiolsp.project.ProjectFacts;
import dev.anyiolsp.project.Settings;

/**
 * What a rule may ask beside the document.
 *
 * @param settings what the user wants
 * @param facts what the project says about itself, as the settings correct it
 * @param role what the file is for
 * @param path of the file, relative to the folder that the patterns of the settings start from, with slashes; empty if
 *     it lies nowhere
 * @param workspace what other files do with the names of this one
 */
public record RuleContext(Settings settings, ProjectFacts facts, FileRole role, String path, Workspace workspace) {
    public RuleContext {
        facts = facts.under(settings);
    }

    /** The context of a file whose neighbours are not known. */
    public RuleContext(Settings settings, ProjectFacts facts, FileRole role, String path) {
        this(settings, facts, role, path, Workspace.UNKNOWN);
    }

    /** The context of a text that lies nowhere and has no neighbours. */
    public RuleContext(Settings settings, ProjectFacts facts, FileRole role) {
        this(settings, facts, role, "", Workspace.ALONE);
    }
}
