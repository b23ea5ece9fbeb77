package dev.anyiolsp.rules;

import dev.anyiolsp.project.FileRole;
import dev.anyiolsp.project.ProjectFacts;
import dev.anyiolsp.project.Settings;
import dev.anyiolsp.semantics.AnyioImports;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import java.util.Optional;

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

    /**
     * Why a reference of this file had better stay, if another file reaches for the same thing through this one, or names
     * it for all files, as a test does that replaces it; a clause.
     */
    public Optional<String> reachedElsewhere(Reference reference) {
        var replacement = workspace
                .replacement(reference.qualifiedName())
                .map(place -> place + " may replace `" + reference.qualifiedName() + "`, which would no longer be met");
        if (replacement.isPresent() || reference.root().isEmpty()) return replacement;
        var root = reference.root().get();
        boolean isMember = reference.isFromImport();
        var name = reference.qualifiedName();
        var member = isMember ? "" : name.substring(name.lastIndexOf('.') + 1);
        return workspace
                .moduleUse(root.name(), member)
                .map(place -> place + " reaches `" + (isMember ? root.name() : name) + "` through this file");
    }

    /** Why AnyIO may be missing where a file of the program runs, which works without it so far; a clause. */
    public Optional<String> lackedAnyio(SemanticModel model) {
        if (workspace.provides("anyio")) return Optional.of("`import anyio` finds a module of this project here");
        if (role != FileRole.PRODUCT) return Optional.empty();
        return switch (facts.anyioUse().declared()) {
            case OPTIONAL ->
                AnyioImports.areNeeded(model)
                        ? Optional.empty()
                        : Optional.of("AnyIO is declared in an extra only, and this file does without it so far");
            case UNKNOWN ->
                AnyioImports.mayFail(model)
                        ? Optional.of("this file expects that AnyIO may be missing")
                        : Optional.empty();
            case RUNTIME, DEVELOPMENT, NO -> Optional.empty();
        };
    }

    /** The same, but for what other files do. */
    public RuleContext with(Workspace others) {
        return others == workspace ? this : new RuleContext(settings, facts, role, path, others);
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
