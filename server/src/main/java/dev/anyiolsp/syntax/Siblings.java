package dev.anyiolsp.syntax;

import java.util.Optional;

/** What stands beside a statement in its suite, for which the rest of the suite is not read. */
public final class Siblings {
    private Siblings() {}

    /** Whether nothing else stands in the suite of a statement. */
    public static boolean isOnly(Statement statement) {
        return isFirst(statement) && statement.document().behind(statement).isEmpty();
    }

    /** Whether no statement stands before one in its suite. */
    public static boolean isFirst(Statement statement) {
        var at = statement.at();
        var line = at.parent().orElseThrow();
        if (!at.isFirstChild()) return false;
        if (line.kind() == NodeKind.BODY) return true;
        for (int before = before(at.document(), at.chunk()); before >= 0; before = before(at.document(), before)) {
            if (!at.document().statements(before).isEmpty()) return false;
        }
        return true;
    }

    /** The statement that a clause continues; empty where it is no Python. */
    public static Optional<Statement> continuedBy(Clause clause) {
        var document = clause.document();
        if (clause instanceof Clause.Case) return Optional.empty();
        for (int before = before(document, clause.at().chunk()); before >= 0; before = before(document, before)) {
            var found = document.statements(before);
            if (found.isEmpty()) continue;
            var last = found.get(found.size() - 1);
            return last instanceof Statement.Compound ? Optional.of(last) : Optional.empty();
        }
        return Optional.empty();
    }

    /** The line before another one of the same suite, trivia left aside, whatever is in it; negative if there is none. */
    private static int before(Document document, int chunk) {
        int head = document.parentOf(chunk);
        // Another line may come between.
        document.lookAtSuite(head);
        for (int at = chunk - 1; at > head; at--) {
            if (document.chunk(at).head().kind() == HeadKind.TRIVIA) continue;
            while (document.parentOf(at) > head) at = document.parentOf(at);
            return document.parentOf(at) == head ? at : -1;
        }
        return -1;
    }
}
