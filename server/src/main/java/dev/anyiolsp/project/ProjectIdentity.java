package dev.anyiolsp.project;

import dev.anyiolsp.files.Directories;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What other projects call a project, and which ones it needs, as far as its files say so plainly.
 *
 * @param name as packages are named, {@linkplain Requirement#normalize normalised}; empty if it has none
 * @param needs names of packages
 */
public record ProjectIdentity(String name, Set<String> needs) {
    /** It has no name and needs nothing. */
    public static final ProjectIdentity UNKNOWN = new ProjectIdentity("", Set.of());

    public ProjectIdentity {
        needs = Set.copyOf(needs);
    }

    /** That of the project in a folder. */
    public static ProjectIdentity of(Directories directories, Path root) {
        var pyproject =
                PlainTable.of(directories.text(root.resolve("pyproject.toml")).orElse(""));
        var found = new DependencyList();
        new PyprojectFile(pyproject, found, (file, use) -> {}).read();
        var setupCfg = directories.text(root.resolve("setup.cfg")).map(IniFile::parse);
        setupCfg.flatMap(file -> file.value("options", "install_requires"))
                .ifPresent(value -> found.add(IniFile.list(value), Dependency.Use.RUNTIME));
        var setupScript = directories.text(root.resolve("setup.py")).map(SetupScript::read);
        setupScript.ifPresent(script -> found.add(script.strings("install_requires"), Dependency.Use.RUNTIME));
        directories
                .text(root.resolve("requirements.txt"))
                .map(RequirementsFile::parse)
                .ifPresent(file -> found.add(file.requirements(), Dependency.Use.RUNTIME));
        var name = pyproject
                .table("project")
                .text("name")
                .or(() -> pyproject.table("tool", "poetry").text("name"))
                .or(() -> setupCfg.flatMap(file -> file.value("metadata", "name")))
                .or(() -> setupScript.flatMap(script -> script.string("name")))
                .orElse("");
        var needs = new HashSet<String>();
        for (var dependency : List.copyOf(found.all())) needs.add(dependency.name());
        return new ProjectIdentity(Requirement.normalize(name.strip()), needs);
    }
}
