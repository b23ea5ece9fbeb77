package dev.anyiolsp.cli;

import dev.anyiolsp.project.SettingOption;
import dev.anyiolsp.project.Settings;
import dev.anyiolsp.project.SettingsPages;
import dev.anyiolsp.project.SettingsReader;
import dev.anyiolsp.project.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The settings as options: each by its key, with the words of the settings files. */
final class SettingOptions {
    /** Patterns that are given here belong to the current folder, and always add to those of settings. */
    private static final Set<String> EXCLUDING = Set.of("exclude", "extend-exclude");
    /** What does not concern a command that is told which rules it is about. */
    private static final Set<String> SELECTING = Set.of("select", "ignore", "extend-select", "extend-ignore");
    /** In front of other options. */
    private static final int FIRST = -2;

    private final Map<String, OptionSpec> options = new LinkedHashMap<>();

    /** @param useless keys of settings that mean nothing to the command */
    SettingOptions(String... useless) {
        for (var setting : SettingsPages.options()) {
            if (!List.of(useless).contains(setting.key())) options.put(setting.key(), option(setting));
        }
    }

    private static OptionSpec option(SettingOption setting) {
        return OptionSpec.builder("--" + setting.key())
                .paramLabel(setting.values())
                .hideParamSyntax(true)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .order(FIRST)
                .description(setting.sentence())
                .build();
    }

    /** What a command takes into its own. */
    CommandSpec mixin() {
        var spec = CommandSpec.create();
        options.values().forEach(spec::addOption);
        return spec;
    }

    /** What was given, by key, as it was written. */
    private Map<String, List<String>> given() {
        var given = new LinkedHashMap<String, List<String>>();
        options.forEach((key, option) -> {
            List<String> written = option.getValue();
            if (written != null && !written.isEmpty()) given.put(key, List.copyOf(written));
        });
        return given;
    }

    private SettingsReader.Reading reading(Vocabulary vocabulary) {
        var given = given();
        given.keySet().removeAll(EXCLUDING);
        return SettingsReader.commandLine(given, vocabulary);
    }

    Settings settings(Vocabulary vocabulary) {
        return reading(vocabulary).settings();
    }

    /** A sentence about the first of them that cannot be understood. */
    Optional<String> complaint(Vocabulary vocabulary) {
        return reading(vocabulary).problems().stream()
                .findFirst()
                .map(problem -> inWordsOfTheCommandLine(problem.message()));
    }

    private String inWordsOfTheCommandLine(String message) {
        var words = message.replace('`', '\'');
        for (var option : options.entrySet()) {
            if (!message.startsWith("`" + option.getKey() + "`")) continue;
            var shape = option.getValue().paramLabel();
            return "'--" + words.substring(1).replaceFirst("takes a table of [a-z ]+", "takes " + shape);
        }
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    List<String> exclude() {
        var patterns = new ArrayList<String>();
        given().forEach((key, written) -> {
            if (EXCLUDING.contains(key)) written.forEach(text -> patterns.addAll(List.of(text.split(","))));
        });
        return patterns.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** What another command has to be given to find the same of some rules: options and their values in turn. */
    List<String> repeated() {
        var words = new ArrayList<String>();
        given().forEach((key, written) -> {
            if (SELECTING.contains(key)) return;
            for (var value : written) words.addAll(List.of("--" + key, value));
        });
        return words;
    }
}
