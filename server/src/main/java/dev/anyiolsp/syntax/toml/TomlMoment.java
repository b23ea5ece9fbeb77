package dev.anyiolsp.syntax.toml;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date, a time or both.
 *
 * @param text as written in the document
 */
public record TomlMoment(Kind kind, String text) {

    /** The four kinds of <a href="https://toml.io/en/v1.0.0#offset-date-time">TOML 1.0</a>. */
    public enum Kind {
        OFFSET_DATE_TIME,
        LOCAL_DATE_TIME,
        LOCAL_DATE,
        LOCAL_TIME
    }

    private static final String DATE = "([0-9]{4})-([0-9]{2})-([0-9]{2})";
    private static final String TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](?:\\.[0-9]+)?)?";
    private static final String OFFSET = "[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9]";
    private static final Pattern DATE_TIME = Pattern.compile(DATE + "(?:[Tt ]" + TIME + "(" + OFFSET + ")?)?");
    private static final Pattern DATE_ONLY = Pattern.compile(DATE);
    private static final Pattern LOCAL_TIME = Pattern.compile(TIME);

    /** The moment a word means, if it means one that exists. The first year is 1, as in Python's {@code datetime}. */
    static Optional<TomlMoment> of(String word) {
        if (LOCAL_TIME.matcher(word).matches()) return Optional.of(new TomlMoment(Kind.LOCAL_TIME, word));
        var match = DATE_TIME.matcher(word);
        if (!match.matches()) return Optional.empty();
        int year = Integer.parseInt(match.group(1));
        int day = Integer.parseInt(match.group(3));
        if (year == 0 || day == 0 || day > daysOf(Integer.parseInt(match.group(2)), year)) return Optional.empty();
        if (word.length() == 10) return Optional.of(new TomlMoment(Kind.LOCAL_DATE, word));
        return Optional.of(new TomlMoment(match.group(5) == null ? Kind.LOCAL_DATE_TIME : Kind.OFFSET_DATE_TIME, word));
    }

    /** Number of days of a month; 0 if there is no such month. */
    private static int daysOf(int month, int year) {
        return switch (month) {
            case 1, 3, 5, 7, 8, 10, 12 -> 31;
            case 4, 6, 9, 11 -> 30;
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            default -> 0;
        };
    }

    /** Whether a word looks like a date without a time; there may be no such day. */
    static boolean isDate(String word) {
        return DATE_ONLY.matcher(word).matches();
    }

    /** Whether the seconds are left out, which TOML 1.0 forbids and 1.1 allows. */
    boolean lacksSeconds() {
        if (kind == Kind.LOCAL_DATE) return false;
        int minutesEnd = kind == Kind.LOCAL_TIME ? 5 : 16;
        return text.length() == minutesEnd || text.charAt(minutesEnd) != ':';
    }
}
