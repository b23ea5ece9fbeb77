package dev.anyiolsp.semantics;

import java.util.function.BiConsumer;

/** Listens to what lines say, and keeps about which topics they say something of one name. */
final class TopicsOf implements BiConsumer<Topic, String> {
    private final String name;
    private int bits;

    TopicsOf(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    @Override
    public void accept(Topic topic, String said) {
        if (said.equals(name)) bits |= 1 << topic.ordinal();
    }

    void add(int topics) {
        bits |= topics;
    }

    /** The bits of the topics' ordinals. */
    int bits() {
        return bits;
    }
}
