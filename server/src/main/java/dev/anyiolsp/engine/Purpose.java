package dev.anyiolsp.engine;

import java.util.ArrayList;
import java.util.Collection;
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

    /** What serves several purposes needs the thought that all of them need. */
    public static Purpose merged(Collection<Purpose> purposes) {
        var merged = SAFE;
        for (var purpose : purposes) merged = merged.with(purpose);
        return merged;
    }

    private Purpose with(Purpose other) {
        var stronger = kind.compareTo(other.kind) < 0 ? other.kind : kind;
        return new Purpose(stronger, union(rules, other.rules), union(reasons, other.reasons));
    }

    private static List<String> union(List<String> some, List<String> others) {
        var all = new ArrayList<>(some);
        for (var other : others) if (!all.contains(other)) all.add(other);
        return List.copyOf(all);
    }
}
