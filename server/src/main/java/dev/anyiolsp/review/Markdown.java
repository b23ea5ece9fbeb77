package dev.anyiolsp.review;

import java.util.List;
import java.util.stream.Collectors;

/** Writes texts of others so that Markdown shows them as they are. */
final class Markdown {
    private static final String SPECIAL = "\\*_[]<>|#~&";

    private Markdown() {}

    /** As code in a line. */
    static String code(String text) {
        var fence = "`".repeat(longestRun(text) + 1);
        boolean isTouching = text.startsWith("`") || text.endsWith("`") || text.isBlank();
        return isTouching ? fence + " " + text + " " + fence : fence + text + fence;
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** A sentence with names between backticks: what stands between them stays, all else is shown letter by letter. */
    static String sentence(String text) {
        boolean isPaired = text.chars().filter(c -> c == '`').count() % 2 == 0 && !text.contains("``");
        var result = new StringBuilder();
        boolean inCode = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '`' && isPaired) inCode = !inCode;
            else if (!inCode && (SPECIAL.indexOf(c) >= 0 || c == '`')) result.append('\\');
            result.append(c);
        }
        return result.toString();
    }

    /** A block of what a file of this name holds. */
    static String block(String file, List<String> lines) {
        var text = String.join("\n", lines);
        var fence = "`".repeat(Math.max(3, longestRun(text) + 1));
        var language = file.endsWith(".py") || file.endsWith(".pyi") ? "python" : file.endsWith(".toml") ? "toml" : "";
        return fence + language + "\n" + text + "\n" + fence + "\n";
    }

    static String places(List<String> places) {
        return places.stream().map(Markdown::code).collect(Collectors.joining(", "));
    }

    /** A number with what is counted. */
    static String count(int number, String one) {
        return number == 1 ? "1 " + one : number + " " + one + "s";
    }
}
