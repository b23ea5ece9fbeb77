package dev.anyiolsp.engine;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What an edit is for, so that a person can choose.
 *
 * @param rules whose fixes want it
 * @param reasons what speaks against it, each a clause without full stop
 */
public record Purpose(Kind kind, List<String> rules, List<String> reasons) {
    /** From what needs no thought to what needs most. */
    public enum Kind {
        /** Keeps what the program does. */
        SAFE,
        /** Takes away what nothing needs after the safe fixes. */
        DROPPED_SAFELY,
        /** Imports what other changes need; does no harm without them. */
        IMPORTED,
        /** Takes away what nothing needs after all the other changes. */
        DROPPED,
        /** Safe, but found only in what unsafe fixes have made. */
        FOLLOWING,
        /** A fix that a person should choose. */
        UNSAFE
    }

    static final Purpose SAFE = of(Kind.SAFE);

    static Purpose of(Kind kind) {
        return new Purpose(kind, List.of(), List.of());
    }

    /** Whether a person has to agree. */
    public boolean needsConsent() {
        return kind.compareTo(Kind.IMPORTED) > 0;
    }

    /** Whether it serves a fix that a person should choose, or what has become possible by one. */
    boolean isOfUnsafe() {
        return kind == Kind.FOLLOWING || kind == Kind.UNSAFE;
    }

    /** What serves several purposes needs the thought that all of them need. */
    public static Purpose merged(Collection<Purpose> purposes) {
        if (purposes.size() == 1) return purposes.iterator().next();
        var kind = SAFE.kind;
        var rules = new LinkedHashSet<String>();
        var reasons = new LinkedHashSet<String>();
        for (var purpose : purposes) {
            if (kind.compareTo(purpose.kind) < 0) kind = purpose.kind;
            rules.addAll(purpose.rules);
            reasons.addAll(purpose.reasons);
        }
        return new Purpose(kind, List.copyOf(rules), List.copyOf(reasons));
    }
}
