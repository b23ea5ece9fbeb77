package dev.anyiolsp.project;

import dev.anyiolsp.fix.ImportStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a user wants: the settings that were given; for all others the default holds.
 *
 * @param given values by key, each in the shape that {@link SettingsSchema} asks for
 * @param isConfigured whether a file of the project gives settings, be they none
 */
public record Settings(Map<String, Object> given, boolean isConfigured) {
    /** Nothing was given. */
    public static final Settings DEFAULT = new Settings(Map.of(), false);

    /** How findings in tests are reported. */
    public enum TestTreatment {
        LOWER,
        SAME,
        HIDE
    }

    public Settings {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /** Some settings as they are often needed; an empty list and the default style count as not given. */
    public Settings(List<String> select, List<String> ignore, ImportStyle importStyle) {
        this(given(select, ignore, importStyle), false);
    }

    private static Map<String, Object> given(List<String> select, List<String> ignore, ImportStyle importStyle) {
        var given = new LinkedHashMap<String, Object>();
        if (!select.isEmpty()) given.put(SettingsSchema.SELECT.key(), List.copyOf(select));
        if (!ignore.isEmpty()) given.put(SettingsSchema.IGNORE.key(), List.copyOf(ignore));
        if (importStyle == ImportStyle.FROM) given.put(SettingsSchema.IMPORT_STYLE.key(), "from");
        return given;
    }

    /**
     * The settings of several sources together. The documented order is command line, editor, {@code anyio-lsp.toml},
     * {@code pyproject.toml}. A stronger source's value takes the place of a weaker one's; tables are joined entry by
     * entry, and lists that name more (or more to ignore) add up, until a source gives {@code select}.
     *
     * @param sources the strongest first
     */
    public static Settings merged(List<Settings> sources) {
        var result = DEFAULT;
        for (int i = sources.size() - 1; i >= 0; i--) result = sources.get(i).over(result);
        return result;
    }

    private Settings over(Settings weaker) {
        var all = new LinkedHashMap<>(weaker.given);
        if (selects()) {
            all.remove(SettingsSchema.MIGRATION.key(), false);
            all.keySet()
                    .removeAll(List.of(
                            SettingsSchema.IGNORE.key(),
                            SettingsSchema.EXTEND_SELECT.key(),
                            SettingsSchema.EXTEND_IGNORE.key()));
        }
        given.forEach((key, value) -> all.merge(key, value, (old, added) -> joined(key, old, added)));
        return new Settings(all, isConfigured || weaker.isConfigured);
    }

    private static Object joined(String key, Object weaker, Object stronger) {
        if (weaker instanceof Map<?, ?> old && stronger instanceof Map<?, ?> added) {
            var both = new LinkedHashMap<Object, Object>(old);
            both.putAll(added);
            return Collections.unmodifiableMap(both);
        }
        boolean addsUp = SettingsSchema.named(key).filter(Setting::addsUp).isPresent();
        if (!addsUp || !(weaker instanceof List<?> old) || !(stronger instanceof List<?> added)) {
            return stronger;
        }
        var both = new ArrayList<Object>(old);
        added.stream().filter(word -> !both.contains(word)).forEach(both::add);
        return List.copyOf(both);
    }

    /** These settings with one more; the value must have the shape that the key asks for. */
    public Settings with(String key, Object value) {
        var all = new LinkedHashMap<>(given);
        all.put(key, value);
        return new Settings(all, isConfigured);
    }

    /** These settings without a choice of the rules that run. */
    public Settings withoutSelect() {
        var all = new LinkedHashMap<>(given);
        all.remove(SettingsSchema.SELECT.key());
        return new Settings(all, isConfigured);
    }

    /** Whether it was said which rules run, be it none; otherwise the default holds. */
    public boolean selects() {
        return given.containsKey(SettingsSchema.SELECT.key());
    }

    /** Rule names, families, core codes or {@code ALL}. */
    public List<String> select() {
        return words(SettingsSchema.SELECT);
    }

    /** What is taken away from the selection. */
    public List<String> ignore() {
        var both = new ArrayList<>(words(SettingsSchema.IGNORE));
        both.addAll(words(SettingsSchema.EXTEND_IGNORE));
        return List.copyOf(both);
    }

    /** What is selected besides {@link #select} or the default. */
    public List<String> extendSelect() {
        return words(SettingsSchema.EXTEND_SELECT);
    }

    /** Levels by the name or alias of a rule, by priority or by family. */
    public Map<String, String> levels() {
        return this.<Map<String, String>>value(SettingsSchema.LEVELS_OF).orElse(Map.of());
    }

    /** The selectors that are ignored in a file, of all patterns that match its path relative to the project. */
    public List<String> ignoredIn(String path) {
        var ignored = new ArrayList<String>();
        var table = this.<Map<String, List<String>>>value(SettingsSchema.PER_FILE_IGNORES)
                .orElse(Map.of());
        table.forEach((pattern, selectors) -> {
            boolean isNegated = pattern.startsWith("!");
            var matches =
                    PathPattern.of(isNegated ? pattern.substring(1) : pattern).matches(path);
            if (!path.isEmpty() && matches != isNegated) ignored.addAll(selectors);
        });
        return ignored;
    }

    /** Patterns as in {@code .gitignore} of what is not looked at. */
    public List<String> exclude() {
        var both = new ArrayList<>(words(SettingsSchema.EXCLUDE));
        both.addAll(words(SettingsSchema.EXTEND_EXCLUDE));
        return List.copyOf(both);
    }

    /** Whether a file is not looked at, by its path relative to the project. */
    public boolean excludes(String path) {
        return PathPattern.anyMatches(exclude(), path);
    }

    /** How fixes spell names. */
    public ImportStyle importStyle() {
        return word(SettingsSchema.IMPORT_STYLE).equals("from") ? ImportStyle.FROM : ImportStyle.MODULE;
    }

    /** How findings in tests are reported. */
    public TestTreatment tests() {
        return TestTreatment.valueOf(word(SettingsSchema.TESTS).toUpperCase(Locale.ROOT));
    }

    /** The oldest AnyIO that fixes may count on, where the user says it. */
    public Optional<Version> minimumAnyio() {
        return this.<String>value(SettingsSchema.MINIMUM_ANYIO).flatMap(Version::parse);
    }

    /** The event loops that the program is meant for. */
    public List<String> backends() {
        return this.<List<String>>value(SettingsSchema.BACKENDS_MEANT)
                .filter(words -> !words.isEmpty())
                .orElse(SettingsSchema.BACKENDS);
    }

    /** Whether the user said that the project moves to AnyIO, or that it does not. */
    public Optional<Boolean> migration() {
        return value(SettingsSchema.MIGRATION);
    }

    /** The backend that fixes write out at entry points; empty for none. */
    public Optional<String> entryPointBackend() {
        return Optional.of(word(SettingsSchema.ENTRY_POINT_BACKEND)).filter(backend -> !backend.isEmpty());
    }

    /** Whether fixes make entry points use uvloop. */
    public boolean useUvloop() {
        return this.<Boolean>value(SettingsSchema.USE_UVLOOP).orElse(false);
    }

    /**
     * Whether the user said that locks which fixes write are had without a switch to other tasks when they are free, as in
     * asyncio, or that they are not.
     */
    public Optional<Boolean> fastAcquire() {
        return value(SettingsSchema.FAST_ACQUIRE);
    }

    /** The lowest level of a finding that makes {@code check} fail, as a word. */
    public String failLevel() {
        return word(SettingsSchema.FAIL_LEVEL);
    }

    private String word(Setting setting) {
        return this.<String>value(setting).orElse(setting.byDefault());
    }

    private List<String> words(Setting setting) {
        return this.<List<String>>value(setting).orElse(List.of());
    }

    /** The cast cannot fail for values that {@link SettingsReader} made. */
    @SuppressWarnings("unchecked")
    private <T> Optional<T> value(Setting setting) {
        return Optional.ofNullable((T) given.get(setting.key()));
    }
}
