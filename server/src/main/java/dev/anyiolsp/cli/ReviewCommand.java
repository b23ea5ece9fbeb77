package dev.anyiolsp.cli;

import dev.anyiolsp.files.Content;
import dev.anyiolsp.files.FileTree;
import dev.anyiolsp.files.WholeFile;
import dev.anyiolsp.review.Progress;
import dev.anyiolsp.review.Review;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code anyio-lsp review}. */
@Command(
        name = "review",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = "Write a review of Python code: what ties it to asyncio, and in which order to move it.",
        footer = {
            "",
            "The document is Markdown. Its numbers are those of check, with the same settings and comments.",
            "Exit code: 0 whatever it finds, 2 trouble."
        })
final class ReviewCommand implements Callable<Integer> {
    private final Cli cli;
    private final SettingOptions settings = new SettingOptions("fail-level");

    @Parameters(
            paramLabel = "[PATH...]",
            hideParamSyntax = true,
            description = "Files and folders. Default: the current folder.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = {"-o", "--output-file"},
            paramLabel = "FILE",
            description = "Write the document to a file.")
    private String outputFile;

    @Option(names = "--save", paramLabel = "FILE", description = "Save what was found, to compare a later run with.")
    private String save;

    @Option(
            names = "--since",
            paramLabel = "FILE",
            description = "Compare with what an earlier run saved; start both in the same folder.")
    private String since;

    ReviewCommand(Cli cli) {
        this.cli = cli;
    }

    SettingOptions settings() {
        return settings;
    }

    @Override
    public Integer call() {
        if (paths.contains(FileNames.STDIN)) return cli.refuse("a review reads files, not standard input");
        var earlier = Optional.<List<Progress.Earlier>>empty();
        if (since != null) {
            try {
                earlier = Optional.of(ReviewRecord.read(text(since)));
            } catch (IOException | IllegalArgumentException trouble) {
                return cli.refuse("cannot compare with " + Printable.escaped(since) + ": "
                        + Printable.escaped(String.valueOf(trouble.getMessage())));
            }
        }
        var named = paths.isEmpty() ? List.of(".") : paths;
        var document =
                new ReviewFormat(cli.shell().directory(), cli.rules().infos(), named, settings.repeated(), earlier);
        int code = cli.review(CheckOptions.reviewing(named, settings, outputFile), document);
        if (save == null) return code;
        if (code != Cli.CLEAN || document.review().isEmpty()) {
            return cli.refuse("nothing was saved, because not everything could be looked at");
        }
        return save(document.review().get());
    }

    private String text(String name) throws IOException {
        var content = FileTree.ofDisk().readUtf8(cli.shell().directory().resolve(name));
        if (content instanceof Content.Missing) throw new IOException("no such file");
        if (content instanceof Content.Unreadable unreadable) throw new IOException(unreadable.message());
        return content.text().orElseThrow(() -> new IOException("no saved review"));
    }

    private int save(Review review) {
        Path file;
        try {
            file = cli.shell().directory().resolve(save);
            try (var out = new TextSink(WholeFile.open(file))) {
                out.write(ReviewRecord.write(review));
                var trouble = out.end();
                if (trouble.isPresent()) throw new IOException(trouble.get());
            }
        } catch (IOException | InvalidPathException trouble) {
            return cli.refuse("cannot write " + Printable.escaped(save) + ": "
                    + Printable.escaped(String.valueOf(trouble.getMessage())));
        }
        return Cli.CLEAN;
    }
}
