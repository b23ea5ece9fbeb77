package dev.anyiolsp.rules;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Which kinds of fixes each rule has: the build writes down what the rules' fixtures show. */
public final class FixKinds {
    private static final Map<String, List<String>> BY_RULE = read();

    private FixKinds() {}

    /** {@code safe}, {@code unsafe} and {@code none}, those that occur; empty for a rule without fixtures. */
    public static List<String> of(RuleInfo rule) {
        return BY_RULE.getOrDefault(rule.name(), List.of());
    }

    private static Map<String, List<String>> read() {
        var properties = new Properties();
        try (var resource = FixKinds.class.getResourceAsStream("fix-kinds.properties")) {
            properties.load(new InputStreamReader(resource, StandardCharsets.UTF_8));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        var kinds = new HashMap<String, List<String>>();
        for (var rule : properties.stringPropertyNames()) {
            kinds.put(rule, List.of(properties.getProperty(rule).split(", ")));
        }
        return Map.copyOf(kinds);
    }
}
