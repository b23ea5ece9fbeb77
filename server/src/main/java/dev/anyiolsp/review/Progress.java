package dev.anyiolsp.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * What has become of the findings of an earlier run. A finding is the same if file, rule, name and line say the same,
 * wherever in the file the line stands now; then also if only the line's text has changed, within the same function; then
 * if the file has another name. Equal ones are told apart by their order.
 *
 * @param gone those that are not there any more
 * @param added those that were not there
 * @param moved those that stand in another line or file than before
 * @param same how many stand where they stood
 * @param unseen how many lie in files that were not looked at this time
 */
public record Progress(List<Earlier> gone, List<Place> added, List<Move> moved, int same, int unseen) {

    /**
     * A finding as an earlier run saved it.
     *
     * @param path of the file, as it was shown
     * @param line from 1
     * @param code of the rule
     * @param name what was found
     * @param message what the rule said
     * @param handling what could be done about it
     * @param function the definitions around it
     * @param text the line without the blanks around it
     */
    public record Earlier(
            String path,
            int line,
            String code,
            String name,
            String message,
            Handling handling,
            String function,
            String text) {
        /** {@code path:line}. */
        public String shown() {
            return path + ":" + line;
        }
    }

    /** A finding that stands elsewhere now. */
    public record Move(Earlier before, Place after) {}

    public Progress {
        gone = List.copyOf(gone);
        added = List.copyOf(added);
        moved = List.copyOf(moved);
    }

    /**
     * Compares two runs.
     *
     * @param before what the earlier one found
     * @param review the later one
     * @param isSeen whether the later one would have come upon a file, if it were there
     */
    public static Progress between(List<Earlier> before, Review review, java.util.function.Predicate<String> isSeen) {
        var matching = new Matching(before, review.findings());
        matching.pair((a, b) -> a.line() == b.line(), Key::ofLine, Key::ofLine);
        matching.pair((a, b) -> true, Key::ofLine, Key::ofLine);
        matching.pair((a, b) -> true, Key::ofFunction, Key::ofFunction);
        var present = new HashSet<String>();
        for (var file : review.files()) present.add(file.path());
        var known = new HashSet<String>();
        for (var earlier : before) known.add(earlier.path());
        matching.pair((a, b) -> !present.contains(a.path()) && !known.contains(b.path()), Key::anywhere, Key::anywhere);
        return matching.result(path -> present.contains(path) || isSeen.test(path));
    }

    /** What makes findings of two runs the same. */
    private record Key(String path, String code, String name, String function, String text) {
        static Key ofLine(Earlier earlier) {
            return new Key(earlier.path(), earlier.code(), earlier.name(), "", earlier.text());
        }

        static Key ofLine(Place place) {
            return new Key(place.path(), place.code(), place.name(), "", place.text());
        }

        static Key ofFunction(Earlier earlier) {
            return new Key(earlier.path(), earlier.code(), earlier.name(), earlier.function(), "");
        }

        static Key ofFunction(Place place) {
            return new Key(place.path(), place.code(), place.name(), place.function(), "");
        }

        static Key anywhere(Earlier earlier) {
            return new Key("", earlier.code(), earlier.name(), earlier.function(), earlier.text());
        }

        static Key anywhere(Place place) {
            return new Key("", place.code(), place.name(), place.function(), place.text());
        }
    }

    private static final class Matching {
        private final List<Earlier> before;
        private final List<Place> after;
        private final List<Move> moved = new ArrayList<>();
        private int same;

        Matching(Collection<Earlier> before, Collection<Place> after) {
            this.before = new ArrayList<>(before);
            this.before.sort(java.util.Comparator.comparing(Earlier::path).thenComparingInt(Earlier::line));
            this.after = new ArrayList<>(after);
        }

        /** Pairs what has equal keys, in the order of the text. */
        void pair(
                BiPredicate<Earlier, Place> wanted, Function<Earlier, Key> earlierKey, Function<Place, Key> placeKey) {
            var waiting = new HashMap<Key, List<Place>>();
            for (var place : after) {
                waiting.computeIfAbsent(placeKey.apply(place), key -> new ArrayList<>())
                        .add(place);
            }
            Set<Place> taken = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
            for (Iterator<Earlier> rest = before.iterator(); rest.hasNext(); ) {
                var earlier = rest.next();
                var candidates = waiting.getOrDefault(earlierKey.apply(earlier), List.of());
                for (int i = 0; i < candidates.size(); i++) {
                    var place = candidates.get(i);
                    if (!wanted.test(earlier, place)) continue;
                    candidates.remove(i);
                    rest.remove();
                    taken.add(place);
                    boolean isThere = earlier.path().equals(place.path()) && earlier.line() == place.line();
                    if (isThere) same++;
                    else moved.add(new Move(earlier, place));
                    break;
                }
            }
            after.removeIf(taken::contains);
        }

        Progress result(java.util.function.Predicate<String> isSeen) {
            var gone = before.stream()
                    .filter(earlier -> isSeen.test(earlier.path()))
                    .toList();
            moved.sort(java.util.Comparator.comparing(Move::after, Place.ORDER));
            return new Progress(gone, after, moved, same, before.size() - gone.size());
        }
    }

    /** The section of the document. */
    String render() {
        var out = new StringBuilder("## Progress\n\n");
        out.append("Since the earlier run: %d gone, %d new, %d moved, %d where they were."
                .formatted(gone.size(), added.size(), moved.size(), same));
        if (unseen > 0) {
            out.append(" %s in files that were not looked at this time."
                    .formatted(Markdown.count(unseen, "earlier finding")));
        }
        out.append("\n\n");
        list(
                out,
                "Gone",
                gone.stream()
                        .map(each -> line(each.shown(), each.code(), each.message()))
                        .toList());
        list(
                out,
                "New",
                added.stream()
                        .map(each -> line(each.shown(), each.code(), each.message()))
                        .toList());
        list(out, "Moved", moved.stream().map(move -> moved(move)).toList());
        return out.toString();
    }

    private static String line(String place, String code, String message) {
        return Markdown.code(place) + ": " + code + ", " + Markdown.sentence(message);
    }

    private static String moved(Move move) {
        return "%s → %s: %s"
                .formatted(
                        Markdown.code(move.before().shown()),
                        Markdown.code(move.after().shown()),
                        move.after().code());
    }

    private static void list(StringBuilder out, String title, List<String> lines) {
        if (lines.isEmpty()) return;
        out.append("**%s: %d.**\n\n".formatted(title, lines.size()));
        for (var line : lines) out.append("- ").append(line).append('\n');
        out.append('\n');
    }
}
