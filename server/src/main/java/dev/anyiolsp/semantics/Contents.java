package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a file says about a slot. */
final class Contents {
    /** What is put into it. */
    final List<Expression> values = new ArrayList<>();
    /** Other slots whose objects are put into it. */
    final List<Slot> sources = new ArrayList<>();
    /** What is said of its type. */
    final List<Expression> annotations = new ArrayList<>();
    /** Where its object is used. */
    final List<Expression> uses = new ArrayList<>();
    /** Where its object is used in a way that hides more uses: a container that is given away. */
    final List<Expression> escapes = new ArrayList<>();
    /** Other slots that its objects go to. */
    final List<Slot> targets = new ArrayList<>();
    /** Why not all of this can be known, a clause. */
    Optional<String> problem = Optional.empty();

    void trouble(String reason) {
        if (problem.isEmpty()) problem = Optional.of(reason);
    }

    static String shortened(Expression value) {
        var text = value.text();
        var line = text.lines().findFirst().orElse("");
        boolean whole = line.length() == text.length() && line.length() <= 40;
        return whole ? line : line.substring(0, Math.min(37, line.length())) + "…";
    }
}
