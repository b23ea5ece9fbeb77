package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Change;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.HeadKind;
import dev.anyiolsp.syntax.NodeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What an edit does to the meaning of {@code self} in lines that it leaves alone: their method gets another first parameter or
 * decorator, or something in it binds the name.
 */
public final class SelfChange {
    private final FactIndex index;
    private final List<Before> functions = new ArrayList<>();

    /** @param head number of the function's line in the later version */
    private record Before(int head, SelfAttributes.Self self) {}

    private SelfChange(FactIndex index) {
        this.index = index;
    }

    /** Notes how things are before an index goes on to the next version. */
    public static SelfChange before(FactIndex index, Document next, Change change) {
        var noted = new SelfChange(index);
        int end = change.from() + change.added();
        for (int head : heads(index.document(), next, change)) {
            int before = head < end ? head : head - change.growth();
            noted.functions.add(new Before(head, index.selfAttributes().self(before)));
        }
        return noted;
    }

    private static TreeSet<Integer> heads(Document document, Document next, Change change) {
        var heads = new TreeSet<Integer>();
        int from = change.from();
        around(document, from, change.removed(), heads);
        around(next, from, change.added(), heads);
        boolean isDecorating =
                isDecorating(document, from, change.removed()) || isDecorating(next, from, change.added());
        int behind = from + change.added();
        while (isDecorating && behind < next.chunkCount() && isBeforeDefinition(next, behind)) behind++;
        if (isDecorating && behind < next.chunkCount()) heads.add(behind);
        // Where the structure is another one, what stands below these heads counts as moved.
        for (int i = from; !change.isStructural() && i < from + change.added(); i++) heads.add(i);
        return heads;
    }

    /** The heads in front of the edit below which lines bind a name. */
    private static void around(Document version, int from, int count, TreeSet<Integer> heads) {
        for (int i = from; i < from + count; i++) {
            if (FactIndex.facts(version, i).bindings().isEmpty()) continue;
            int head = version.parentUnseen(i);
            while (head >= 0 && (head >= from || heads.add(head))) head = version.parentUnseen(head);
        }
    }

    private static boolean isDecorating(Document version, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (version.chunk(i).head().kind() == HeadKind.DECORATOR) return true;
        }
        return false;
    }

    private static boolean isBeforeDefinition(Document version, int chunk) {
        var kind = version.chunk(chunk).head().kind();
        return kind == HeadKind.DECORATOR || kind == HeadKind.TRIVIA;
    }

    /** Tells the attributes of which it was evident before on what they hang, and may not be now. */
    public void after(Consumer<String> attribute) {
        for (var before : functions) {
            if (before.self.owner() == null
                    || index.selfAttributes().self(before.head).equals(before.self)) continue;
            int end = index.document().endUnseen(before.head);
            for (int i = before.head + 1; i < end; i++) {
                for (var fact : index.facts(i).attributes()) {
                    var value = index.document().cursor(i, fact.node()).first();
                    if (value.kind() == NodeKind.NAME && value.name().equals(before.self.name()))
                        FactIndex.eachName(fact, attribute);
                }
            }
        }
    }
}
