package dev.anyiolsp.fix;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * A cure for a finding. The edits are made only when somebody asks for them.
 *
 * @param title a verb phrase without full stop that names the cure
 * @param safety whether it may be applied unattended
 * @param edits writes the edits
 * @param deed where several findings have fixes that do the very same, a value that tells it from all others: only one of
 *     them is applied
 */
public record Fix(String title, Safety safety, Consumer<FixEdits> edits, Optional<Object> deed) {
    public Fix(String title, Safety safety, Consumer<FixEdits> edits) {
        this(title, safety, edits, Optional.empty());
    }

    /** With another safety. */
    public Fix but(Safety other) {
        return new Fix(title, other, edits, deed);
    }

    /** With edits that are made in another way. */
    public Fix writing(Consumer<FixEdits> other) {
        return new Fix(title, safety, other, deed);
    }

    /** The same, which does what other fixes with an equal value do. */
    public Fix doing(Object what) {
        return new Fix(title, safety, edits, Optional.of(what));
    }
}
