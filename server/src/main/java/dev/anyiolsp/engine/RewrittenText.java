package dev.anyiolsp.engine;

import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * A text that is edited several times, and the edits that lead from the first text to the last. Only what has been
 * touched is replaced, so that cursors and folds elsewhere stay; and what an edit was for is known to the end. Immutable.
 */
final class RewrittenText {
    private final String original;
    private final List<Piece> pieces;
    private final Purposes purposes;

    /** Part of the text as it is now, or a part of the original that was there. */
    private sealed interface Piece {
        /** Of the text as it is now. */
        int length();
    }

    private record Kept(int start, int length) implements Piece {}

    private record Gone(int start, int originalLength, int by) implements Piece {
        @Override
        public int length() {
            return 0;
        }
    }

    private record Added(String text, int by) implements Piece {
        @Override
        public int length() {
            return text.length();
        }
    }

    private RewrittenText(String original, List<Piece> pieces, Purposes purposes) {
        this.original = original;
        this.pieces = pieces;
        this.purposes = purposes;
    }

    static RewrittenText of(String original) {
        return new RewrittenText(original, List.of(new Kept(0, original.length())), Purposes.NONE);
    }

    /** The text after more edits, which all speak of the text as it is now and do not overlap. */
    RewrittenText after(List<Edit> edits) {
        return afterAll(Edit.inOrder(edits).stream()
                .map(edit -> new PurposefulEdit(edit, Purpose.SAFE))
                .toList());
    }

    /** The same with edits by place whose purposes are to be kept apart; those of one fix have the same object for it. */
    RewrittenText afterAll(List<PurposefulEdit> edits) {
        var left = new ArrayDeque<>(pieces);
        var result = new ArrayList<Piece>();
        var known = purposes.copy();
        TouchedLines lines = null;
        var first = new IdentityHashMap<Purpose, Integer>();
        int done = 0;
        for (var one : edits) {
            var edit = one.edit();
            int by = known.add(one.purpose());
            if (one.purpose().isOfUnsafe()) {
                known.join(by, first.computeIfAbsent(one.purpose(), unseen -> by));
                if (lines == null) lines = new TouchedLines();
                lines.joinTouching(edit.range(), by, known);
            }
            take(edit.range().start() - done, left, result);
            known.dependIfInside(by, result, left);
            var removed = new ArrayList<Piece>();
            take(edit.range().length(), left, removed);
            for (var piece : removed) {
                if (piece instanceof Kept kept) result.add(new Gone(kept.start, kept.length, by));
                else if (piece instanceof Gone) result.add(piece);
                else known.replace(by, (Added) piece);
            }
            if (!edit.newText().isEmpty()) result.add(new Added(edit.newText(), by));
            done = edit.range().end();
        }
        result.addAll(left);
        return new RewrittenText(original, List.copyOf(result), known);
    }

    /** The lines of the text as it is now, and the edits so far by which they are what they are. */
    private final class TouchedLines {
        private final String text = text();
        /** Where each piece begins. */
        private final int[] starts = new int[pieces.size()];

        private int lineStart = -1;
        private int lineEnd = -1;
        /** What has touched that line and may be refused. */
        private final List<Integer> touching = new ArrayList<>();

        TouchedLines() {
            int start = 0;
            for (int i = 0; i < starts.length; i++) {
                starts[i] = start;
                start += pieces.get(i).length();
            }
        }

        /** An edit of such a line needs those that have touched it. Asked in the order of the text. */
        void joinTouching(TextRange range, int by, Purposes known) {
            if (range.start() < lineStart || range.end() > lineEnd) goTo(range, known);
            for (int earlier : touching) known.join(by, earlier);
            // They stand or fall together from now on: a line may have very many.
            if (touching.size() > 1) touching.subList(1, touching.size()).clear();
        }

        private void goTo(TextRange range, Purposes known) {
            lineStart = range.start();
            while (lineStart > 0 && !isLineEnd(text.charAt(lineStart - 1))) lineStart--;
            lineEnd = range.end();
            while (lineEnd < text.length() && !isLineEnd(text.charAt(lineEnd))) lineEnd++;
            touching.clear();
            int i = Arrays.binarySearch(starts, lineStart);
            if (i < 0) i = -i - 2;
            while (i > 0 && starts[i - 1] == lineStart) i--;
            for (; i < starts.length && starts[i] <= lineEnd; i++) {
                int by = touchedBy(pieces.get(i), starts[i]);
                if (by >= 0 && known.all.get(by).isOfUnsafe()) touching.add(by);
            }
        }

        private int touchedBy(Piece piece, int start) {
            if (piece instanceof Added added && start < lineEnd) return added.by;
            if (piece instanceof Gone gone && !(start == lineStart && endsLine(gone))) return gone.by;
            return -1;
        }

        private boolean endsLine(Gone gone) {
            return isLineEnd(original.charAt(gone.start + gone.originalLength - 1));
        }

        private static boolean isLineEnd(char unit) {
            return unit == '\n' || unit == '\r';
        }
    }

    private static void take(int length, Deque<Piece> from, List<Piece> to) {
        int wanted = length;
        while (wanted > 0) {
            var piece = from.removeFirst();
            if (piece.length() > wanted) {
                from.addFirst(part(piece, wanted, piece.length()));
                piece = part(piece, 0, wanted);
            }
            to.add(piece);
            wanted -= piece.length();
        }
    }

    private static Piece part(Piece piece, int first, int last) {
        if (piece instanceof Kept kept) return new Kept(kept.start + first, last - first);
        var added = (Added) piece;
        return new Added(added.text.substring(first, last), added.by);
    }

    String text() {
        var text = new StringBuilder();
        for (var piece : pieces) {
            if (piece instanceof Kept kept) text.append(original, kept.start, kept.start + kept.length);
            else if (piece instanceof Added added) text.append(added.text);
        }
        return text.toString();
    }

    /** Edits of the first text that make the last one. */
    List<Edit> edits() {
        return edits(Purposes.NONE.new Settled(true)).stream()
                .map(PurposefulEdit::edit)
                .toList();
    }

    /** The same, with those apart that have different purposes; insertions at one place are in order. */
    List<PurposefulEdit> purposefulEdits() {
        return edits(purposes.new Settled(false));
    }

    private List<PurposefulEdit> edits(Purposes.Settled settled) {
        var edits = new ArrayList<PurposefulEdit>();
        var added = new StringBuilder();
        Purpose purpose = null;
        int start = 0;
        int done = 0;
        for (var piece : pieces) {
            var next = piece instanceof Gone gone
                    ? settled.of(gone.by)
                    : piece instanceof Added text ? settled.of(text.by) : null;
            if (purpose != null && !purpose.equals(next)) {
                close(new TextRange(start, done), added, purpose, edits);
            }
            if (purpose == null || !purpose.equals(next)) start = done;
            purpose = next;
            if (piece instanceof Added text) added.append(text.text);
            else if (piece instanceof Gone gone) done += gone.originalLength;
            else done += piece.length();
        }
        if (purpose != null) close(new TextRange(start, done), added, purpose, edits);
        return List.copyOf(edits);
    }

    private void close(TextRange range, StringBuilder added, Purpose purpose, List<PurposefulEdit> edits) {
        if (!range.of(original).contentEquals(added)) {
            edits.add(new PurposefulEdit(new Edit(range, added.toString()), purpose));
        }
        added.setLength(0);
    }

    /** What the edits so far were for, by number, and which of them stand or fall together. */
    private record Purposes(List<Purpose> all, List<int[]> together) {
        static final Purposes NONE = new Purposes(List.of(), List.of());

        Purposes copy() {
            return new Purposes(new ArrayList<>(all), new ArrayList<>(together));
        }

        void join(int one, int other) {
            if (one != other) together.add(new int[] {one, other});
        }

        int add(Purpose purpose) {
            all.add(purpose);
            return all.size() - 1;
        }

        /** What replaces the words of another edit needs that one. */
        void replace(int by, Added gone) {
            if (!gone.text.isBlank()) join(by, gone.by);
        }

        /** What is written in the middle of an edit that may be refused needs that one. */
        void dependIfInside(int by, List<Piece> before, Deque<Piece> behind) {
            if (before.isEmpty() || behind.isEmpty()) return;
            boolean isInside = before.get(before.size() - 1) instanceof Added first
                    && behind.getFirst() instanceof Added second
                    && first.by == second.by
                    && all.get(first.by).needsConsent();
            if (isInside) join(by, ((Added) behind.getFirst()).by);
        }

        /** The purposes in the end. */
        final class Settled {
            private final boolean isOne;
            private final int[] leader;
            private final List<Purpose> merged;

            /** @param isOne whether all are alike */
            Settled(boolean isOne) {
                this.isOne = isOne;
                this.leader = new int[all.size()];
                for (int i = 0; i < leader.length; i++) leader[i] = i;
                for (var pair : together) join(pair[0], pair[1]);
                var groups = new ArrayList<List<Purpose>>();
                for (int i = 0; i < leader.length; i++) groups.add(new ArrayList<>());
                for (int i = 0; i < leader.length; i++) groups.get(find(i)).add(all.get(i));
                // What was imported for a safe change stays needed when that change is refused with another.
                boolean isSafeRefusable = groups.stream()
                        .anyMatch(group -> group.contains(Purpose.SAFE)
                                && Purpose.merged(group).needsConsent());
                this.merged = groups.stream()
                        .map(Purpose::merged)
                        .map(purpose -> dropped(purpose, isSafeRefusable))
                        .toList();
            }

            private void join(int one, int other) {
                leader[find(one)] = find(other);
            }

            private static Purpose dropped(Purpose purpose, boolean isSafeRefusable) {
                if (purpose.kind() != Purpose.Kind.DROPPED_SAFELY) return purpose;
                return isSafeRefusable ? Purpose.of(Purpose.Kind.DROPPED) : Purpose.SAFE;
            }

            private int find(int one) {
                int found = one;
                while (leader[found] != found) {
                    leader[found] = leader[leader[found]];
                    found = leader[found];
                }
                return found;
            }

            Purpose of(int edit) {
                return isOne ? Purpose.SAFE : merged.get(find(edit));
            }
        }
    }
}
