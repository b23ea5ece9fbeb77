package dev.anyiolsp.semantics;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What has been found out about one version of a document that many of its places ask alike: what becomes of an object that
 * a class uses a hundred times is worked out once, not for each use. Whoever watches his questions hears of all on which
 * the answer depends.
 */
public final class Answers {
    /** @param dependencies who was told what was asked for it; null if nobody watches */
    private record Known(Object answer, Inquiries dependencies) {}

    private Map<Object, Known> known = new HashMap<>();

    /**
     * The answer to a question.
     *
     * @param question has to say all on which the answer depends besides the document, as values: no nodes, no scopes
     * @param asking the model of somebody who wants to know
     * @param find finds the answer, which holds no nodes either where somebody watches, in the model that it is given and in
     *     no other
     */
    <T> T to(Object question, SemanticModel asking, Function<SemanticModel, T> find) {
        return toAlike(question, asking, model -> new Alike<>(find.apply(model), List.of(question)));
    }

    /**
     * An answer that other questions have, too.
     *
     * @param questions of which the answer says all, and depends on the same
     */
    record Alike<T>(T answer, Collection<?> questions) {}

    /** The answer to a question that is found together with that of others. */
    <T> T toAlike(Object question, SemanticModel asking, Function<SemanticModel, Alike<T>> find) {
        var found = known.get(question);
        if (found == null) {
            var dependencies = asking.inquiries().map(Inquiries::apart).orElse(null);
            var model = dependencies == null ? asking : asking.watchedBy(dependencies);
            var alike = find.apply(model);
            found = new Known(alike.answer(), dependencies);
            for (var other : alike.questions()) known.put(other, found);
        }
        if (found.dependencies != null) asking.inquiries().orElseThrow().dependOn(found.dependencies);
        @SuppressWarnings("unchecked")
        var answer = (T) found.answer;
        return answer;
    }

    /** Another version begins, of which nothing is known. */
    public void forget() {
        // A map that has been large costs that much to clear for ever after.
        if (!known.isEmpty()) known = new HashMap<>();
    }
}
