package dev.anyiolsp.project;

import java.util.List;

/**
 * One thing that users can set.
 *
 * @param key the name: in {@code pyproject.toml}, in editors behind {@code anyio-lsp.}, on the command line behind dashes
 * @param kind what values it takes
 * @param allowed the words it takes, if they are few
 * @param byDefault what holds where nobody sets it, as people read it; empty for nothing
 * @param sentence what it does, Markdown
 * @param addsUp whether a stronger source adds to weaker ones instead of taking their place
 * @param isForEditors whether it means something in an editor
 */
record Setting(
        String key,
        Kind kind,
        List<String> allowed,
        String byDefault,
        String sentence,
        boolean addsUp,
        boolean isForEditors) {

    /** The shapes of values. */
    enum Kind {
        FLAG("`true` or `false`"),
        CHOICE("a word"),
        VERSION("a version such as `\"4.12\"`"),
        CHOICES("a list of words"),
        /** Names of rules and groups of them. */
        SELECTORS("a list of rules"),
        GLOBS("a list of patterns"),
        /** What is selected, and a word for it. */
        LEVELS("a table of levels"),
        /** A pattern, and selectors for what matches. */
        SELECTORS_BY_GLOB("a table of lists of rules");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** What values look like, Markdown. */
        String words() {
            return words;
        }
    }
}
