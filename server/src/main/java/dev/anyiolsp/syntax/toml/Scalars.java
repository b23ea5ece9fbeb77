package dev.anyiolsp.syntax.toml;

import dev.anyiolsp.text.TextRange;
import java.math.BigInteger;
import java.util.Optional;

/** Values without quotes: booleans, numbers, dates and times. */
final class Scalars {
    /**
     * Longest integer in digits. Python's {@code int()} refuses longer decimal ones; the same bound for the other bases
     * keeps a hostile file from costing quadratic time.
     */
    private static final int MAX_DIGITS = 4300;

    private Scalars() {}

    static boolean isValue(String word) {
        return parse(word, TextRange.at(0)).isPresent();
    }

    /** The value a word means, or nothing if it means none. */
    static Optional<TomlValue> parse(String word, TextRange range) {
        if (word.isEmpty()) return Optional.empty();
        switch (word) {
            case "true", "false":
                return Optional.of(new TomlValue.BooleanValue(range, word.equals("true")));
            case "inf", "+inf":
                return Optional.of(new TomlValue.FloatValue(range, Double.POSITIVE_INFINITY));
            case "-inf":
                return Optional.of(new TomlValue.FloatValue(range, Double.NEGATIVE_INFINITY));
            case "nan", "+nan", "-nan":
                return Optional.of(new TomlValue.FloatValue(range, Double.NaN));
            default:
                break;
        }
        if ("0123456789+-".indexOf(word.charAt(0)) < 0) return Optional.empty();
        var moment = TomlMoment.of(word);
        if (moment.isPresent()) return moment.map(value -> new TomlValue.DateTimeValue(range, value));
        if (word.length() > 2 && word.charAt(0) == '0' && "xob".indexOf(word.charAt(1)) >= 0) {
            int radix = word.charAt(1) == 'x' ? 16 : word.charAt(1) == 'o' ? 8 : 2;
            if (digitsEnd(word, 2, radix) != word.length()) return Optional.empty();
            return integer(word.substring(2), radix, range);
        }
        return decimal(word, range);
    }

    /** Why a word is no value. */
    static String complaint(String word) {
        var shown = Problems.quote(word);
        if (word.equalsIgnoreCase("true") || word.equalsIgnoreCase("false"))
            return shown + " is not a value; booleans are written `true` and `false`";
        if ("0123456789+-.".indexOf(word.charAt(0)) >= 0) return shown + " is neither a number nor a date";
        return shown + " is not a value; a string needs quotes";
    }

    private static Optional<TomlValue> decimal(String word, TextRange range) {
        int start = isSign(word, 0) ? 1 : 0;
        int wholeEnd = digitsEnd(word, start, 10);
        if (wholeEnd < 0) return Optional.empty();
        if (word.charAt(start) == '0' && wholeEnd > start + 1) return Optional.empty();
        if (wholeEnd == word.length()) return integer(word, 10, range);
        int end = wholeEnd;
        if (word.charAt(end) == '.') end = digitsEnd(word, end + 1, 10);
        if (end >= 0 && end < word.length() && (word.charAt(end) | 0x20) == 'e')
            end = digitsEnd(word, isSign(word, end + 1) ? end + 2 : end + 1, 10);
        if (end != word.length()) return Optional.empty();
        return Optional.of(new TomlValue.FloatValue(range, Double.parseDouble(word.replace("_", ""))));
    }

    private static Optional<TomlValue> integer(String digits, int radix, TextRange range) {
        var plain = digits.replace("_", "");
        int length = isSign(plain, 0) ? plain.length() - 1 : plain.length();
        if (length > MAX_DIGITS) return Optional.empty();
        var value = new BigInteger(plain, radix);
        return Optional.of(new TomlValue.IntegerValue(range, narrow(value)));
    }

    private static Number narrow(BigInteger value) {
        if (value.bitLength() < Long.SIZE) return value.longValue();
        return value;
    }

    /** The offset behind digits with single underscores between them, or -1 if there is no digit. */
    private static int digitsEnd(String word, int start, int radix) {
        int i = start;
        while (i < word.length()) {
            if (isDigit(word.charAt(i), radix)) i++;
            else if (word.charAt(i) == '_' && i > start && i + 1 < word.length() && isDigit(word.charAt(i + 1), radix))
                i += 2;
            else break;
        }
        return i == start ? -1 : i;
    }

    private static boolean isDigit(char c, int radix) {
        return c < 0x80 && Character.digit(c, radix) >= 0;
    }

    private static boolean isSign(String word, int at) {
        return at < word.length() && (word.charAt(at) == '+' || word.charAt(at) == '-');
    }
}
