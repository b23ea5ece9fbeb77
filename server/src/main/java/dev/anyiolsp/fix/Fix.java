package dev.anyiolsp.fix;

import java.util.function.Consumer;

/**
 * A cure for a finding. The edits are made only when somebody asks for them.
 *
 * @param title a verb phrase without full stop that names the cure
 * @param safety whether it may be applied unattended
 * @param edits writes the edits
 */
public record Fix(String title, Safety safety, Consumer<FixEdits> edits) {}
