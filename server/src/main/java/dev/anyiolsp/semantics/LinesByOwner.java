package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Chunk;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * The lines that say something about a name, sorted by the line in which begins what it belongs to: who asks about one need
 * not look at all others. Goes along with the edits. Part of an index, of the same version.
 */
final class LinesByOwner {
    private final FactIndex index;
    private final Topic topic;
    private final Reader reader;
    /** By name and owner. */
    private final Map<String, Map<Chunk, Moves.Known>> known = new HashMap<>();
    /** What the lines say that go or come, with the numbers of those that come. */
    private Map<Place, LineNumbers.Builder> concerned = new HashMap<>();

    private record Place(Chunk owner, String name) {}

    /** Tells what a line says about some names, each with its owner, which may be null. */
    interface Reader {
        void read(int chunk, Predicate<String> names, BiConsumer<Chunk, String> told);
    }

    LinesByOwner(FactIndex index, Topic topic, Reader reader) {
        this.index = index;
        this.topic = topic;
        this.reader = reader;
    }

    /** Numbers of the lines that say something about the name of an owner. */
    int[] chunks(Chunk owner, String name) {
        var lines = known.get(name);
        if (lines == null) known.put(name, lines = find(name));
        if (!lines.containsKey(owner)) return LineNumbers.NOWHERE;
        var current = index.moves().current(lines.get(owner));
        if (current == null) {
            known.put(name, lines = find(name));
            current = lines.getOrDefault(owner, index.moves().known(LineNumbers.NONE));
        }
        lines.put(owner, current);
        return current.lines()[0].toArray();
    }

    private Map<Chunk, Moves.Known> find(String name) {
        var found = new HashMap<Chunk, LineNumbers.Builder>();
        for (int chunk : index.chunks(topic, name)) {
            reader.read(
                    chunk,
                    new Named(name),
                    (owner, any) -> found.computeIfAbsent(owner, anyOwner -> new LineNumbers.Builder())
                            .add(chunk));
        }
        var lines = new HashMap<Chunk, Moves.Known>();
        found.forEach((owner, numbers) -> lines.put(owner, index.moves().known(numbers.build())));
        return lines;
    }

    void forget() {
        known.clear();
    }

    /** Notes what some lines say that go, in the version before. */
    void leave(Moves.Move move) {
        concerned = new HashMap<>();
        if (known.isEmpty()) return;
        for (int i = move.from(); i < move.from() + move.removed(); i++) {
            reader.read(i, known::containsKey, (owner, name) -> concerned(owner, name));
        }
    }

    /** Takes in what lines say that have come, in the version now. */
    void enter(Moves.Move move) {
        if (known.isEmpty()) return;
        for (int i = move.from(); i < move.from() + move.added(); i++) {
            int chunk = i;
            reader.read(
                    i,
                    known::containsKey,
                    (owner, name) -> concerned(owner, name).add(chunk));
        }
        concerned.forEach((place, come) -> change(place, move, come.build().toArray()));
    }

    private LineNumbers.Builder concerned(Chunk owner, String name) {
        return concerned.computeIfAbsent(new Place(owner, name), any -> new LineNumbers.Builder());
    }

    private void change(Place place, Moves.Move move, int[] come) {
        var lines = known.get(place.name);
        var moves = index.moves();
        var moved = moves.current(lines.getOrDefault(place.owner, moves.known(LineNumbers.NONE)));
        if (moved == null) {
            known.remove(place.name);
            return;
        }
        var there = new Moves.Move(move.from(), move.added(), move.added());
        lines.put(place.owner, moves.known(moved.lines()[0].with(there, come)));
    }
}
