package dev.anyiolsp.cli;

import java.util.Collection;
import java.util.Optional;

/** What somebody probably meant, in the words of the command line. */
final class NearestName {
    private NearestName() {}

    /** The known name that is nearest to a word, if one is near enough. */
    static Optional<String> among(Collection<String> known, String word) {
        return dev.anyiolsp.text.NearestName.among(known, word);
    }

    /** {@code ; did you mean 'x'?} or nothing: the end of a message about an unknown word. */
    static String hint(Collection<String> known, String word) {
        return among(known, word).map(name -> "; did you mean '" + name + "'?").orElse("");
    }
}
