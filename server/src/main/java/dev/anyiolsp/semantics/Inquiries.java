package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Chunk;
import dev.anyiolsp.syntax.Reads;

/**
 * Is told what somebody asks of a model. Which edits may change the answers follows from it: those of a line that was
 * looked at, those that change of which lines a suite consists that was looked at, and those that bring a line that says
 * something of a name that was asked about.
 */
public interface Inquiries extends Reads {
    /** What all lines say about a name. */
    void about(Topic topic, String name);

    /**
     * What binds a name in a scope.
     *
     * @param owner the line in which the scope begins; null for the module
     */
    void boundIn(Chunk owner, String name);

    /** For a question that several ask: takes by itself what is asked until its answer is known. */
    Inquiries apart();

    /** What was asked for such a question is asked here, too. */
    void dependOn(Inquiries answer);
}
