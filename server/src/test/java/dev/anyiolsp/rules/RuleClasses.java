package dev.anyiolsp.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The rules that were compiled, whether or not they are in the list. */
final class RuleClasses {
    private RuleClasses() {}

    static List<Class<?>> all() {
        var root = root();
        try (var paths = Files.walk(root.resolve("dev/anyiolsp/rules"))) {
            return paths.map(path -> root.relativize(path).toString())
                    .filter(path -> path.endsWith(".class") && !path.contains("$"))
                    .filter(path -> !path.endsWith("-info.class"))
                    .sorted()
                    .flatMap(RuleClasses::ruleIn)
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static Path root() {
        try {
            var location = Rules.class.getProtectionDomain().getCodeSource().getLocation();
            return Path.of(location.toURI());
        } catch (URISyntaxException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static Stream<Class<?>> ruleIn(String path) {
        var name = path.substring(0, path.length() - ".class".length())
                .replace('/', '.')
                .replace('\\', '.');
        try {
            var found = Class.forName(name);
            boolean isRule = Rule.class.isAssignableFrom(found) && !Modifier.isAbstract(found.getModifiers());
            return isRule ? Stream.of(found) : Stream.empty();
        } catch (ClassNotFoundException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /** {@code AsyncioSleep} → {@code asyncio-sleep}. */
    static String ruleName(Class<?> rule) {
        return rule.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }
}
