package dev.anyiolsp.syntax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Texts that somebody wants to have edited: {@code -Dtexts=FOLDER} names all Python files below, {@code -Dcount=…} how many
 * of them, by lot.
 */
public final class GivenTexts {
    private static final String FOLDER = System.getProperty("texts", "");
    private static final int COUNT = Integer.getInteger("count", 40);
    private static final int LONGEST = Integer.getInteger("longest", 40_000);

    private GivenTexts() {}

    /** The texts, or the others if none are named. */
    public static List<String> or(List<String> others, long seed) {
        if (FOLDER.isEmpty()) return others;
        var files = files();
        Collections.shuffle(files, new Random(seed));
        var texts = new ArrayList<String>();
        for (var file : files) {
            if (texts.size() == COUNT) break;
            try {
                var text = Files.readString(file);
                if (text.length() <= LONGEST) texts.add(text);
            } catch (CharacterCodingException notUtf8) {
                continue;
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }
        return texts;
    }

    private static List<Path> files() {
        try (var paths = Files.walk(Path.of(FOLDER))) {
            return new ArrayList<>(paths.filter(path -> path.toString().endsWith(".py") && Files.isRegularFile(path))
                    .sorted()
                    .toList());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
