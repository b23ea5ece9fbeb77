package dev.anyiolsp.project;

import dev.anyiolsp.syntax.toml.TomlDocument;
import dev.anyiolsp.text.NearestName;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads settings, and tells what is wrong with them. What can be understood is taken, the rest left out; nothing that
 * somebody writes makes it throw.
 */
public final class SettingsReader {
    private static final String TOOL = "anyio-lsp";

    /** What the editor keeps under the same name for starting the server. */
    private static final List<String> OF_THE_EDITOR = List.of("enable", "java", "logFile", "trace");

    private final Vocabulary vocabulary;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private SettingsReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Something wrong with settings.
     *
     * @param range where, in UTF-16 offsets of the file; empty and at 0 for settings that are in no file
     * @param message a sentence without full stop
     * @param isUnknownWord whether it is only a name that nobody knows, perhaps one of another version
     */
    public record Problem(TextRange range, String message, boolean isUnknownWord) {}

    /** What was read, and what is wrong with it. */
    public record Reading(Settings settings, List<Problem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    /** Reads {@code [tool.anyio-lsp]} of a {@code pyproject.toml}. */
    public static Reading pyproject(TomlDocument document, Vocabulary vocabulary) {
        var tool = document.find("tool", TOOL);
        if (tool.isEmpty()) return new Reading(Settings.DEFAULT, List.of());
        var reader = new SettingsReader(vocabulary);
        var given = Given.of(tool.get());
        if (given.isPresent() && given.get() instanceof Given.Table table) reader.read(table);
        else given.ifPresent(other -> reader.report(other.range(), "`tool." + TOOL + "` is a table"));
        return reader.reading(true);
    }

    /** Reads an {@code anyio-lsp.toml}; its syntax errors are problems, too. */
    public static Reading ownFile(TomlDocument document, Vocabulary vocabulary) {
        var reader = new SettingsReader(vocabulary);
        document.errors().forEach(error -> reader.report(error.range(), error.message()));
        var root = new LinkedHashMap<String, Given.Member>();
        document.find()
                .flatMap(Given::of)
                .filter(Given.Table.class::isInstance)
                .ifPresent(table -> root.putAll(((Given.Table) table).members()));
        reader.read(new Given.Table(root, Given.NOWHERE));
        return reader.reading(true);
    }

    /**
     * Reads what an editor sends: tables in tables, or keys with dots, with or without {@code anyio-lsp} in front.
     *
     * @param configuration nested maps, lists, strings and booleans, as JSON is read; null counts as not given
     */
    public static Reading editor(Object configuration, Vocabulary vocabulary) {
        var reader = new SettingsReader(vocabulary);
        var given = Given.of(configuration);
        if (given.isPresent() && given.get() instanceof Given.Table table) {
            var members = new LinkedHashMap<String, Given.Member>();
            unfold(table, members);
            OF_THE_EDITOR.forEach(members::remove);
            reader.read(new Given.Table(members, Given.NOWHERE));
        }
        return reader.reading(false);
    }

    /**
     * Reads options of the command line.
     *
     * @param options the values of each option by its key, in order; lists are taken apart at commas, entries of tables
     *     are written {@code name=value}, a flag without value is {@code true}
     */
    public static Reading commandLine(Map<String, List<String>> options, Vocabulary vocabulary) {
        var reader = new SettingsReader(vocabulary);
        var select = options.get(SettingsSchema.SELECT.key());
        if (select != null && words(select).isEmpty()) {
            reader.report(Given.NOWHERE, "`select` names no rule; `ALL` means all");
        }
        options.forEach((key, written) -> SettingsSchema.named(key)
                .ifPresentOrElse(
                        setting -> reader.read(setting, written(setting, written)),
                        () -> reader.unknownKey(Given.NOWHERE, key)));
        return reader.reading(false);
    }

    private Reading reading(boolean isConfigured) {
        return new Reading(new Settings(values, isConfigured), problems);
    }

    private static void unfold(Given.Table table, Map<String, Given.Member> into) {
        table.members().forEach((name, member) -> {
            var key = name.startsWith(TOOL + ".") ? name.substring(TOOL.length() + 1) : name;
            if (key.equals(TOOL) && member.value() instanceof Given.Table inner) {
                unfold(inner, into);
                return;
            }
            int dot = key.indexOf('.');
            if (dot < 0) {
                into.merge(key, member, SettingsReader::joined);
                return;
            }
            var inner = new Given.Table(Map.of(key.substring(dot + 1), member), Given.NOWHERE);
            into.merge(key.substring(0, dot), new Given.Member(Given.NOWHERE, inner), SettingsReader::joined);
        });
    }

    private static Given.Member joined(Given.Member first, Given.Member second) {
        if (!(first.value() instanceof Given.Table a) || !(second.value() instanceof Given.Table b)) return second;
        var members = new LinkedHashMap<>(a.members());
        members.putAll(b.members());
        return new Given.Member(first.key(), new Given.Table(members, a.range()));
    }

    private static Given written(Setting setting, List<String> written) {
        return switch (setting.kind()) {
            case FLAG -> {
                var last = written.isEmpty() ? "true" : written.get(written.size() - 1);
                boolean isFlag = List.of("", "true", "false").contains(last);
                yield isFlag
                        ? new Given.Flag(!last.equals("false"), Given.NOWHERE)
                        : new Given.Text(last, Given.NOWHERE);
            }
            case CHOICE, VERSION ->
                new Given.Text(
                        written.isEmpty() ? "" : written.get(written.size() - 1).strip(), Given.NOWHERE);
            case CHOICES, SELECTORS, GLOBS -> items(words(written));
            case LEVELS, SELECTORS_BY_GLOB -> table(setting, words(written));
        };
    }

    private static List<String> words(List<String> written) {
        return written.stream()
                .flatMap(text -> List.of(text.split(",")).stream())
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Given items(List<String> words) {
        var items = words.stream()
                .<Given>map(word -> new Given.Text(word, Given.NOWHERE))
                .toList();
        return new Given.Items(items, Given.NOWHERE);
    }

    private static Given table(Setting setting, List<String> words) {
        var members = new LinkedHashMap<String, Given.Member>();
        for (var word : words) {
            int equals = word.lastIndexOf('=');
            if (equals < 0) return new Given.Text(word, Given.NOWHERE);
            var value = new Given.Text(word.substring(equals + 1).strip(), Given.NOWHERE);
            boolean isLevel = setting.kind() == Setting.Kind.LEVELS;
            var given = isLevel ? value : new Given.Items(List.of(value), Given.NOWHERE);
            members.merge(
                    word.substring(0, equals).strip(),
                    new Given.Member(Given.NOWHERE, given),
                    (old, added) -> isLevel ? added : appended(old, value));
        }
        return new Given.Table(members, Given.NOWHERE);
    }

    private static Given.Member appended(Given.Member list, Given item) {
        var items = new ArrayList<>(((Given.Items) list.value()).items());
        items.add(item);
        return new Given.Member(Given.NOWHERE, new Given.Items(items, Given.NOWHERE));
    }

    private void read(Given.Table table) {
        table.members()
                .forEach((key, member) -> SettingsSchema.named(key)
                        .ifPresentOrElse(
                                setting -> read(setting, member.value()), () -> unknownKey(member.key(), key)));
    }

    private void unknownKey(TextRange range, String key) {
        unknown(range, "Unknown setting " + quoted(key) + NearestName.hint(SettingsSchema.keys(), key));
    }

    private void read(Setting setting, Given given) {
        value(setting, given).ifPresent(value -> values.put(setting.key(), value));
    }

    private Optional<Object> value(Setting setting, Given given) {
        return switch (setting.kind()) {
            case FLAG -> given instanceof Given.Flag flag ? Optional.of(flag.value()) : wrongType(setting, given);
            case CHOICE ->
                given instanceof Given.Text text ? word(setting, text).map(word -> word) : wrongType(setting, given);
            case VERSION -> given instanceof Given.Text text ? version(setting, text) : wrongType(setting, given);
            case CHOICES, SELECTORS, GLOBS ->
                given instanceof Given.Items items ? Optional.of(words(setting, items)) : wrongType(setting, given);
            case LEVELS, SELECTORS_BY_GLOB ->
                given instanceof Given.Table table ? Optional.of(members(setting, table)) : wrongType(setting, given);
        };
    }

    private Optional<Object> wrongType(Setting setting, Given given) {
        var what = given instanceof Given.Text text ? quoted(text.value()) : given.words();
        report(given.range(), "`" + setting.key() + "` takes " + setting.kind().words() + ", not " + what);
        return Optional.empty();
    }

    private Optional<Object> version(Setting setting, Given.Text text) {
        if (text.value().isBlank()) return Optional.empty();
        boolean isVersion = text.value().strip().matches("\\d{1,4}(\\.\\d{1,4}){0,3}");
        return isVersion ? Optional.of(text.value().strip()) : wrongType(setting, text);
    }

    private Optional<String> word(Setting setting, Given.Text text) {
        if (setting.allowed().contains(text.value())) return Optional.of(text.value());
        var allowed = setting.allowed().stream().filter(word -> !word.isEmpty()).toList();
        report(
                text.range(),
                "`" + setting.key() + "` takes " + listed(allowed) + ", not " + quoted(text.value())
                        + NearestName.hint(allowed, text.value()));
        return Optional.empty();
    }

    private List<String> words(Setting setting, Given.Items items) {
        var words = new ArrayList<String>();
        for (var item : items.items()) {
            if (!(item instanceof Given.Text text)) {
                report(item.range(), "`" + setting.key() + "` lists strings, not " + item.words());
            } else if (setting.kind() == Setting.Kind.CHOICES) {
                word(setting, text).ifPresent(words::add);
            } else {
                // Also an unknown rule stays in the list: without it an empty `select` would mean everything.
                if (setting.kind() != Setting.Kind.GLOBS) known(vocabulary.selectors(), text.range(), text.value());
                words.add(text.value());
            }
        }
        return List.copyOf(words);
    }

    private Map<String, Object> members(Setting setting, Given.Table table) {
        var result = new LinkedHashMap<String, Object>();
        table.members().forEach((name, member) -> {
            if (setting.kind() == Setting.Kind.LEVELS) {
                if (!known(vocabulary.levelled(), member.key(), name)) return;
                if (member.value() instanceof Given.Text text) {
                    word(setting, text).ifPresent(word -> result.put(name, word));
                } else report(member.value().range(), "A level is " + listed(setting.allowed()));
            } else if (member.value() instanceof Given.Items items) {
                result.put(name, words(setting, items));
            } else report(member.value().range(), "Rules for " + quoted(name) + " stand in a list");
        });
        return Collections.unmodifiableMap(result);
    }

    private boolean known(Collection<String> words, TextRange range, String word) {
        if (words.contains(word)) return true;
        unknown(range, "Unknown rule " + quoted(word) + NearestName.hint(words, word));
        return false;
    }

    private void report(TextRange range, String message) {
        problems.add(new Problem(range, message, false));
    }

    private void unknown(TextRange range, String message) {
        problems.add(new Problem(range, message, true));
    }

    private static String quoted(String word) {
        var shown = word.length() > 60 ? word.substring(0, 60) + "…" : word;
        return "`" + shown.replaceAll("[\\p{Cntrl}`]", " ") + "`";
    }

    private static String listed(List<String> words) {
        var quoted = words.stream().map(word -> "`" + word + "`").toList();
        int last = quoted.size() - 1;
        return last == 0 ? quoted.get(0) : String.join(", ", quoted.subList(0, last)) + " or " + quoted.get(last);
    }
}
