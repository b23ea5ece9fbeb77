package dev.anyiolsp.semantics;

import java.util.function.Predicate;

/** Whether a name is a certain one: pages of facts know without a look at all of theirs. */
record Named(String name) implements Predicate<String> {
    @Override
    public boolean test(String other) {
        return name.equals(other);
    }
}
