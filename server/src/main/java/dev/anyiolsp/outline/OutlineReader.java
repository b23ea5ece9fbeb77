package dev.anyiolsp.outline;

import dev.anyiolsp.semantics.ChunkFacts;
import dev.anyiolsp.semantics.FactsCollector;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.HeadKind;
import dev.anyiolsp.text.LineIndex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the outline of a file off the facts of its lines; no name is resolved but those that one import binds. */
public final class OutlineReader {
    private final Document document;
    private final LineIndex lines;
    private final ChunkFacts[] facts;
    private final ModuleNames names;

    private OutlineReader(Document document) {
        this.document = document;
        this.lines = LineIndex.of(document.text());
        this.facts = new ChunkFacts[document.chunkCount()];
        for (int chunk = 0; chunk < facts.length; chunk++) {
            if (document.chunk(chunk).head().kind() == HeadKind.TRIVIA) continue;
            facts[chunk] = FactsCollector.of(document.root(chunk));
        }
        this.names = ModuleNames.of(document, facts);
    }

    /** The outline of a document. */
    public static Outline read(Document document) {
        return new OutlineReader(document).outline();
    }

    private Outline outline() {
        var uses = UsesReader.read(document, facts, names, this::lineOf);
        var types = new TypePaths(names::certainPathOf, names.certainClasses(), names.assigned);
        var coroutines = new CoroutineReader(new ModuleFunctions(
                this::lineOf,
                at -> Optional.of(names.certainPathOf(at)).filter(path -> !path.isEmpty()),
                types,
                names.definitions.keySet(),
                names.plain,
                names.decorated));
        return new Outline(
                uses.found(),
                names.functions,
                returns(coroutines),
                coroutines(coroutines),
                classes(new ClassReader(types, coroutines, this::lineOf, names.stars)),
                uses.replacements(),
                names.imports,
                names.stars,
                LibraryUseReader.read(document, facts, names.paths));
    }

    private Map<String, String> returns(CoroutineReader reader) {
        var found = new HashMap<String, String>();
        names.plain.forEach((name, function) -> {
            var path = names.unclear.contains(name) ? "" : reader.returned(function, false);
            if (!path.isEmpty()) found.put(name.intern(), path);
        });
        names.decorated.forEach((name, function) -> {
            if (!names.unclear.contains(name) && reader.isManager(function))
                found.put(name.intern(), reader.entered(function, false));
        });
        return found;
    }

    private Map<String, Outline.Coroutine> coroutines(CoroutineReader reader) {
        var found = new HashMap<String, Outline.Coroutine>();
        names.definitions.forEach((name, definition) -> {
            if (names.functions.get(name) == Outline.Function.COROUTINE) {
                found.put(name, reader.read(definition, false));
            }
        });
        names.decorated.forEach((name, function) -> {
            if (names.unclear.contains(name) || !reader.isManager(function)) return;
            found.put((name + ClassOutline.BODY).intern(), reader.read(function, false));
        });
        names.plain.forEach((name, function) -> {
            if (names.unclear.contains(name) || !CoroutineReader.isGenerator(function)) return;
            found.put((name + ClassOutline.BODY).intern(), reader.read(function, false));
        });
        found.putAll(reader.deeds());
        return found;
    }

    private List<ClassOutline> classes(ClassReader reader) {
        return names.classes.values().stream()
                .map(at -> reader.read(at.definition(), at.isOfModule(), at.stores()))
                .toList();
    }

    private int lineOf(Cursor at) {
        return lines.line(at.start()) + 1;
    }
}
