package dev.anyiolsp.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.anyiolsp.rules.Rule;
import dev.anyiolsp.rules.Rules;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A folder with files, and the command line run in it. */
final class Workspace {
    /** What a command left behind. */
    record Result(int code, byte[] bytes, String err) {
        String out() {
            return new String(bytes, UTF_8);
        }
    }

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private List<Rule> rules = Rules.ALL;
    private byte[] stdin = {};
    private boolean terminal;

    Workspace(Path folder) {
        this.folder = folder;
    }

    Workspace file(String name, String text) {
        return file(name, text.getBytes(UTF_8));
    }

    Workspace file(String name, byte[] content) {
        try {
            Files.createDirectories(path(name).getParent());
            Files.write(path(name), content);
        } catch (IOException trouble) {
            throw new AssertionError(trouble);
        }
        return this;
    }

    Workspace stdin(String text) {
        return stdin(text.getBytes(UTF_8));
    }

    Workspace stdin(byte[] content) {
        stdin = content;
        return this;
    }

    Workspace rules(Rule... rules) {
        this.rules = List.of(rules);
        return this;
    }

    Workspace environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Workspace terminal() {
        terminal = true;
        return this;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    byte[] bytes(String name) {
        try {
            return Files.readAllBytes(path(name));
        } catch (IOException trouble) {
            throw new AssertionError(trouble);
        }
    }

    String text(String name) {
        return new String(bytes(name), UTF_8);
    }

    Result run(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var shell = new Shell(new ByteArrayInputStream(stdin), out, err, folder, environment, terminal);
        int code = Cli.run(args, shell, rules);
        return new Result(code, out.toByteArray(), err.toString(UTF_8));
    }
}
