package dev.anyiolsp.project;

import dev.anyiolsp.files.Directories;
import dev.anyiolsp.syntax.toml.TomlDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The settings that the files of a project give.
 *
 * @param folder the nearest folder at or above the one asked for that gives some; patterns are relative to it
 * @param settings of {@code anyio-lsp.toml} over those of {@code pyproject.toml} in that folder
 */
public record SettingsFiles(Optional<Path> folder, Settings settings) {
    /** The name of the file that holds nothing else. */
    public static final String OWN_FILE = "anyio-lsp.toml";

    public static final String PYPROJECT = "pyproject.toml";

    /** The settings for what lies in a folder. */
    public static SettingsFiles of(Directories directories, Path folder, Vocabulary vocabulary) {
        for (var at = folder; at != null; at = at.getParent()) {
            var own = directories.text(at.resolve(OWN_FILE)).map(TomlDocument::parse);
            var shared = directories
                    .text(at.resolve(PYPROJECT))
                    .filter(text -> text.contains("anyio-lsp"))
                    .map(text -> SettingsReader.pyproject(TomlDocument.parse(text), vocabulary))
                    .filter(reading -> reading.settings().isConfigured());
            if (own.isEmpty() && shared.isEmpty()) continue;
            var strong = own.map(document ->
                            SettingsReader.ownFile(document, vocabulary).settings())
                    .orElse(Settings.DEFAULT);
            var weak = shared.map(SettingsReader.Reading::settings).orElse(Settings.DEFAULT);
            return new SettingsFiles(Optional.of(at), Settings.merged(List.of(strong, weak)));
        }
        return new SettingsFiles(Optional.empty(), Settings.DEFAULT);
    }

    /** What is wrong with the settings in a file, by its name; nothing for files that hold none. */
    public static List<SettingsReader.Problem> problems(String name, String text, Vocabulary vocabulary) {
        if (name.equals(OWN_FILE)) {
            return SettingsReader.ownFile(TomlDocument.parse(text), vocabulary).problems();
        }
        if (!name.equals(PYPROJECT) || !mayHaveSettings(text)) return List.of();
        var document = TomlDocument.parse(text);
        var problems = new ArrayList<SettingsReader.Problem>();
        for (var error : document.errors()) {
            problems.add(new SettingsReader.Problem(error.range(), error.message(), false));
        }
        problems.addAll(SettingsReader.pyproject(document, vocabulary).problems());
        return problems;
    }

    /** Whether the text of a {@code pyproject.toml} may give settings. */
    public static boolean mayHaveSettings(String text) {
        return text.contains("anyio-lsp");
    }
}
