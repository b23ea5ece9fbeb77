package dev.anyiolsp.rules;

import dev.anyiolsp.project.FileRole;
import dev.anyiolsp.project.ProjectFacts;
import dev.anyiolsp.project.Settings;

/**
 * What a rule may ask beside the document.
 *
 * @param settings what the user wants
 * @param facts what the project says about itself
 * @param role what the file is for
 */
public record RuleContext(Settings settings, ProjectFacts facts, FileRole role) {}
