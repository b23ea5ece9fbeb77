package dev.anyiolsp.project;

import static dev.anyiolsp.project.Setting.Kind.CHOICE;
import static dev.anyiolsp.project.Setting.Kind.CHOICES;
import static dev.anyiolsp.project.Setting.Kind.FLAG;
import static dev.anyiolsp.project.Setting.Kind.GLOBS;
import static dev.anyiolsp.project.Setting.Kind.LEVELS;
import static dev.anyiolsp.project.Setting.Kind.SELECTORS;
import static dev.anyiolsp.project.Setting.Kind.SELECTORS_BY_GLOB;
import static dev.anyiolsp.project.Setting.Kind.VERSION;

import java.util.List;
import java.util.Optional;

/** The one declaration of all settings: reading, messages, schemas and tables are made from it. */
final class SettingsSchema {
    /** The levels of findings, the loudest first. */
    static final List<String> LEVEL_WORDS = List.of("error", "warning", "information", "hint", "off");

    static final List<String> BACKENDS = List.of("asyncio", "trio");

    static final Setting SELECT = setting(
            "select",
            SELECTORS,
            "The rules that run: names, families, `ALL`, `syntax-error`, `unused-suppression`. Without it all run that are"
                    + " not off by default; an empty list selects none. It also ends what weaker sources select, ignore and"
                    + " switch off by `migration`.");
    static final Setting IGNORE = addingUp(
            "ignore",
            SELECTORS,
            "Rules that do not run. A name counts more than a family, a family more than `ALL`; of equals this counts.");
    static final Setting EXTEND_SELECT =
            addingUp("extend-select", SELECTORS, "Rules that run besides those of `select` or of the default.");
    static final Setting EXTEND_IGNORE = addingUp("extend-ignore", SELECTORS, "Means the same as `ignore`.");
    static final Setting LEVELS_OF = setting(
            "levels",
            LEVELS,
            LEVEL_WORDS,
            "",
            "How loud findings are, by rule, priority or family; the first of these that is named counts. `off` hides them."
                    + " Without it the project decides: its migration findings are `information` until it says that it"
                    + " moves to AnyIO.");
    static final Setting PER_FILE_IGNORES = setting(
            "per-file-ignores",
            SELECTORS_BY_GLOB,
            "Rules that say nothing in files whose path matches a pattern, as in `.gitignore`; a pattern behind `!` is for"
                    + " all other files.");
    static final Setting EXCLUDE =
            setting("exclude", GLOBS, "Files and folders that are not looked at, by patterns as in `.gitignore`.");
    static final Setting EXTEND_EXCLUDE =
            addingUp("extend-exclude", GLOBS, "More such patterns, besides those of weaker sources.");
    static final Setting IMPORT_STYLE = setting(
            "import-style",
            CHOICE,
            List.of("module", "from"),
            "module",
            "How fixes name things: `anyio.sleep`, or `sleep` imported from `anyio`.");
    static final Setting TESTS = setting(
            "tests",
            CHOICE,
            List.of("lower", "same", "hide"),
            "lower",
            "How findings in tests are reported: one level lower, as elsewhere, or not at all.");
    static final Setting MINIMUM_ANYIO = setting(
            "minimum-anyio",
            VERSION,
            "The oldest AnyIO that fixes may count on. Without it: what the project declares, locks or has installed, else"
                    + " 4.14 (4.12 where Python 3.9 is supported, 4.5 where 3.8 is).");
    static final Setting BACKENDS_MEANT = setting(
            "backends",
            CHOICES,
            BACKENDS,
            "[\"asyncio\", \"trio\"]",
            "The event loops that the program is meant for. With `asyncio` alone, what matters only on Trio is not"
                    + " reported.");
    static final Setting MIGRATION = setting(
            "migration",
            FLAG,
            "`false` switches the rules of the family `migration` off, but for those that are selected by name; `true` says that"
                    + " the project moves to AnyIO, as declaring AnyIO or having settings for this tool does.");
    static final Setting ENTRY_POINT_BACKEND = setting(
            "entry-point-backend",
            CHOICE,
            List.of("", "asyncio", "trio"),
            "",
            "The `backend` that fixes write out in `anyio.run`.");
    static final Setting USE_UVLOOP = setting(
            "use-uvloop",
            FLAG,
            List.of(),
            "false",
            "Fixes make `anyio.run` use uvloop, in projects that declare or have it (and winloop, if on Windows, too).");
    static final Setting FAST_ACQUIRE = setting(
            "fast-acquire",
            FLAG,
            "`true`: fixes write `fast_acquire=True` for locks and semaphores, from AnyIO 4.5 on, so that what is free is had"
                    + " without a switch to other tasks, as in asyncio; `false`: they do not. Without it: they do where a file"
                    + " of the project has `sleep(0)` and so may count who gets how far, and where a loop over what other"
                    + " tasks reach awaits nothing but the lock.");
    static final Setting FAIL_LEVEL = new Setting(
            "fail-level",
            CHOICE,
            LEVEL_WORDS.subList(0, 4),
            "hint",
            "`check` exits with 1 if a finding is of this level or louder.",
            false,
            false);

    static final List<Setting> ALL = List.of(
            SELECT,
            IGNORE,
            EXTEND_SELECT,
            EXTEND_IGNORE,
            LEVELS_OF,
            PER_FILE_IGNORES,
            EXCLUDE,
            EXTEND_EXCLUDE,
            IMPORT_STYLE,
            TESTS,
            MINIMUM_ANYIO,
            BACKENDS_MEANT,
            MIGRATION,
            ENTRY_POINT_BACKEND,
            USE_UVLOOP,
            FAST_ACQUIRE,
            FAIL_LEVEL);

    private SettingsSchema() {}

    static Optional<Setting> named(String key) {
        return ALL.stream().filter(setting -> setting.key().equals(key)).findFirst();
    }

    static List<String> keys() {
        return ALL.stream().map(Setting::key).toList();
    }

    private static Setting setting(String key, Setting.Kind kind, String sentence) {
        return setting(key, kind, List.of(), "", sentence);
    }

    private static Setting setting(
            String key, Setting.Kind kind, List<String> allowed, String byDefault, String sentence) {
        return new Setting(key, kind, allowed, byDefault, sentence, false, true);
    }

    private static Setting addingUp(String key, Setting.Kind kind, String sentence) {
        return new Setting(key, kind, List.of(), "", sentence, true, true);
    }
}
