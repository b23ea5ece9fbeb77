package dev.anyiolsp.cli;

import java.util.Locale;
import java.util.Map;

/** Marks parts of a text for a terminal, or leaves them plain. */
enum Colours {
    ON,
    OFF;

    /** What a user can ask for by option. */
    enum Wish {
        AUTO,
        ALWAYS,
        NEVER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An option counts most, then {@code NO_COLOR} and {@code FORCE_COLOR}, then whether somebody is watching. */
    static Colours choose(Wish wish, Map<String, String> environment, boolean terminal) {
        if (wish != Wish.AUTO) return wish == Wish.ALWAYS ? ON : OFF;
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) return OFF;
        var force = environment.getOrDefault("FORCE_COLOR", "");
        if (!force.isEmpty()) return force.equals("0") || force.equals("false") ? OFF : ON;
        return terminal && !"dumb".equals(environment.get("TERM")) ? ON : OFF;
    }

    String bold(String text) {
        return marked("1", text);
    }

    String red(String text) {
        return marked("1;31", text);
    }

    String green(String text) {
        return marked("32", text);
    }

    String yellow(String text) {
        return marked("33", text);
    }

    String blue(String text) {
        return marked("1;34", text);
    }

    String cyan(String text) {
        return marked("36", text);
    }

    private String marked(String code, String text) {
        return this == OFF || text.isEmpty() ? text : "\033[" + code + "m" + text + "\033[0m";
    }
}
