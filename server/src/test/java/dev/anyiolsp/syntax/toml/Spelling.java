package dev.anyiolsp.syntax.toml;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A value in the spelling of {@code tomllib_oracle.py}. */
final class Spelling {
    private static final Pattern MOMENT = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)?[Tt ]?(?:(\\d\\d:\\d\\d)(:\\d\\d)?(?:\\.(\\d+))?)?([Zz]|[+-]\\d\\d:\\d\\d)?");

    private Spelling() {}

    static String of(Object value) {
        if (value instanceof Map<?, ?> map) {
            var members = new TreeMap<String, String>();
            map.forEach((key, member) -> members.put(quoted((String) key), of(member)));
            return members.entrySet().stream()
                    .map(member -> member.getKey() + ":" + member.getValue())
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list)
            return list.stream().map(Spelling::of).collect(Collectors.joining(",", "[", "]"));
        if (value instanceof String string) return quoted(string);
        if (value instanceof Boolean) return value.toString();
        if (value instanceof Double number)
            return number.isNaN() ? "nan" : String.format("f%016x", Double.doubleToLongBits(number));
        if (value instanceof TomlMoment moment) return moment(moment.text());
        var integer = new BigInteger(value.toString());
        return (integer.signum() < 0 ? "-0x" : "0x") + integer.abs().toString(16);
    }

    /** As Python's {@code isoformat}: microseconds, cut off; an offset of nought without minus. */
    private static String moment(String text) {
        var match = MOMENT.matcher(text);
        if (!match.matches()) throw new IllegalArgumentException(text);
        var date = match.group(1) == null ? "" : match.group(1);
        if (match.group(2) == null) return date;
        var seconds = match.group(3) == null ? ":00" : match.group(3);
        var fraction = match.group(4) == null ? "" : (match.group(4) + "000000").substring(0, 6);
        if (!fraction.isEmpty()) fraction = fraction.equals("000000") ? "" : "." + fraction;
        var offset = match.group(5) == null ? "" : match.group(5).toUpperCase(Locale.ROOT);
        if (offset.equals("Z") || offset.equals("-00:00")) offset = "+00:00";
        return date + (date.isEmpty() ? "" : "T") + match.group(2) + seconds + fraction + offset;
    }

    /** As Python's {@code json.dumps}. */
    private static String quoted(String string) {
        var result = new StringBuilder("\"");
        for (char c : string.toCharArray()) {
            switch (c) {
                case '"' -> result.append("\\\"");
                case '\\' -> result.append("\\\\");
                case '\n' -> result.append("\\n");
                case '\r' -> result.append("\\r");
                case '\t' -> result.append("\\t");
                case '\b' -> result.append("\\b");
                case '\f' -> result.append("\\f");
                default -> {
                    if (c >= 0x20 && c < 0x7f) result.append(c);
                    else result.append(String.format("\\u%04x", (int) c));
                }
            }
        }
        return result.append('"').toString();
    }
}
