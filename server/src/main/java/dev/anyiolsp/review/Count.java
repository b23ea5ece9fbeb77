package dev.anyiolsp.review;

import java.util.Collection;

/** How many findings there are, and what can be done about them. */
record Count(int all, int safe, int unsafe, int byHand) {
    static Count of(Collection<Place> places) {
        int safe = 0;
        int unsafe = 0;
        for (var place : places) {
            switch (place.handling()) {
                case SAFE -> safe++;
                case UNSAFE -> unsafe++;
                case BY_HAND -> {}
            }
        }
        return new Count(places.size(), safe, unsafe, places.size() - safe - unsafe);
    }

    /** {@code 3 safe, 1 by hand}; without what there is none of. */
    String handling() {
        var text = new StringBuilder();
        add(text, safe, Handling.SAFE);
        add(text, unsafe, Handling.UNSAFE);
        add(text, byHand, Handling.BY_HAND);
        return text.isEmpty() ? "none" : text.toString();
    }

    private static void add(StringBuilder text, int number, Handling handling) {
        if (number == 0) return;
        if (!text.isEmpty()) text.append(", ");
        text.append(number).append(' ').append(handling.word());
    }

    /** The cells of a row in a table. */
    String cells() {
        return all + " | " + safe + " | " + unsafe + " | " + byHand;
    }
}
