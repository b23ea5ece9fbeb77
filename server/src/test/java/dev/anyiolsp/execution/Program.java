package dev.anyiolsp.execution;

import dev.anyiolsp.fix.ImportStyle;
import dev.anyiolsp.fixtures.Chosen;
import dev.anyiolsp.fixtures.Engine;
import dev.anyiolsp.fixtures.PageExample;
import dev.anyiolsp.project.Settings;
import dev.anyiolsp.project.Version;
import dev.anyiolsp.rules.Rule;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.rules.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program that is run before and after its fixes. Comment lines in it direct the harness:
 *
 * <pre>
 * # backends: asyncio         where asyncio must remain, Trio cannot run it
 * # rules: asyncio-sleep      only these fix
 * # expect: unchanged         nothing may be fixed
 * # import-style: from        how names are spelled
 * # leaves: ResourceWarning   what Python complains about after the fixes, as their reason says
 * # minimum-anyio: 4.9        what the project says that it needs; the program runs with that, too
 * # needs-setting: fast-acquire   without it the program would do something else afterwards, on asyncio at least
 * # owner: Poller             first this class is made to own its tasks; the program's caller can do with both
 * </pre>
 *
 * In a file {@code *.unsafe.py} all fixes are applied and the result is the same nevertheless.
 *
 * @param name {@code construct/name}, unique
 * @param source the file
 * @param text the program
 */
record Program(String name, URI source, String text) {
    private static final Pattern ASYNCIO = Pattern.compile("(?m)^\\s*(import|from) asyncio\\b");
    private static final Path FOLDER = Path.of("src", "test", "programs");

    /** All programs, and the examples of the pages. */
    static List<Program> all() {
        try (var paths = Files.walk(FOLDER)) {
            var files = paths.filter(path -> path.toString().endsWith(".py"))
                    .sorted()
                    .map(Program::read);
            var pages = Rules.ALL.stream()
                    .map(Rule::info)
                    .filter(rule -> PageExample.of(rule).isPython())
                    .flatMap(Program::example);
            return Stream.concat(files, pages)
                    .filter(program -> Chosen.isChosen("programs/" + program.name()))
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static Program read(Path path) {
        try {
            var name = FOLDER.relativize(path).toString().replace('\\', '/').replaceFirst("\\.py$", "");
            return new Program(name, path.toUri(), Files.readString(path));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** The example of a page, with the fixes that it takes; none where a person has to do it all. */
    private static Stream<Program> example(RuleInfo rule) {
        var text = PageExample.of(rule).before();
        return Stream.of("page/" + rule.name(), "page/" + rule.name() + ".unsafe")
                .map(name -> new Program(name, FOLDER.toUri(), text))
                .filter(program -> !program.fixed().equals(text))
                .limit(1);
    }

    /** Whether a text of a program cannot do without asyncio. */
    static boolean stillNeedsAsyncio(String text) {
        return ASYNCIO.matcher(text).find();
    }

    boolean appliesUnsafe() {
        return name.endsWith(".unsafe");
    }

    boolean expectsNoChange() {
        return direction("expect").filter("unchanged"::equals).isPresent();
    }

    List<String> backends() {
        return direction("backends").map(Program::words).orElse(List.of("asyncio", "trio"));
    }

    Settings settings() {
        var settings = settingsWithoutMinimum();
        return direction("minimum-anyio")
                .map(minimum -> settings.with("minimum-anyio", minimum))
                .orElse(settings);
    }

    private Settings settingsWithoutMinimum() {
        var settings = settingsForAll();
        return neededSetting().map(key -> settings.with(key, true)).orElse(settings);
    }

    private Settings settingsForAll() {
        var rules = direction("rules").map(Program::words).orElse(List.of("ALL"));
        var style = direction("import-style").orElse("module");
        return new Settings(rules, List.of(), ImportStyle.valueOf(style.toUpperCase(Locale.ROOT)));
    }

    /** The version of AnyIO that the project says it needs at least. */
    Optional<Version> minimum() {
        return direction("minimum-anyio").flatMap(Version::parse);
    }

    /** What has to be switched on for the program to do the same after its fixes. */
    Optional<String> neededSetting() {
        return direction("needs-setting");
    }

    /** The program after its fixes without the setting that it needs. */
    String fixedWithoutSetting() {
        return fixed(settings().with(neededSetting().orElseThrow(), false));
    }

    /** What Python may complain about after the fixes. */
    List<String> leaves() {
        return direction("leaves").map(Program::words).orElse(List.of());
    }

    /** The program after its fixes. */
    String fixed() {
        return fixed(settings());
    }

    /** The program after its fixes, where it says that it needs some version at least. */
    String fixedFor(Version minimum) {
        return fixed(settings().with("minimum-anyio", minimum.toString()));
    }

    /** The program after its fixes in a project that declares {@code anyio>=} some version. */
    String fixedDeclaring(Version floor) {
        var declaration = "[project]\nname = \"program\"\ndependencies = [\"anyio>=%s\"]\n".formatted(floor);
        return fixed(Engine.inProject(settingsWithoutMinimum(), Map.of("pyproject.toml", declaration)));
    }

    private String fixed(Settings settings) {
        return fixed(new Engine(settings));
    }

    private String fixed(Engine engine) {
        var owner = direction("owner");
        if (owner.isEmpty()) return engine.fixAll(text, appliesUnsafe());
        // Below AnyIO 4.14 no class can own its tasks.
        return engine.owned(text, owner.get())
                .map(owned -> engine.fixAll(owned, appliesUnsafe()))
                .orElse(text);
    }

    private Optional<String> direction(String key) {
        var found = Pattern.compile("(?m)^# " + key + ": (.+)$").matcher(text);
        return found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
    }

    private static List<String> words(String text) {
        return List.of(text.split(",\\s*"));
    }
}
