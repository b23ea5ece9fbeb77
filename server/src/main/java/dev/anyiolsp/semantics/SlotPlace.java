package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Statement;
import java.util.Comparator;

/** A slot by its place in the text: equal for all models of one version of a document. */
sealed interface SlotPlace {
    /** Which of several comes first, whoever asks: what holds an object rather than what is in a container of such. */
    Comparator<SlotPlace> ORDER = Comparator.comparingInt(SlotPlace::depth)
            .thenComparingInt(SlotPlace::chunk)
            .thenComparingInt(SlotPlace::node)
            .thenComparing(SlotPlace::name)
            .thenComparing(SlotPlace::toString);

    /** In how many containers of a place it is what stands in them. */
    default int depth() {
        return 0;
    }

    int chunk();

    int node();

    String name();

    /** The slot as a model of the same version has it. */
    Slot in(SemanticModel model);

    /** @param chunk of the scope's owner; negative for the module */
    record Variable(int chunk, int node, String name) implements SlotPlace {
        @Override
        public Slot in(SemanticModel model) {
            if (chunk < 0) return new Slot.Variable(model.module(), name);
            var scope = model.scopes().ownedBy(chunk, node);
            return new Slot.Variable(scope.orElseThrow(), name);
        }
    }

    /** An attribute of a class. */
    record Field(int chunk, int node, String name) implements SlotPlace {
        @Override
        public Slot in(SemanticModel model) {
            return new Slot.Field(new Statement.ClassDef(model.document().cursor(chunk, node)), name);
        }
    }

    /** What is in a container. */
    record Elements(SlotPlace container) implements SlotPlace {
        @Override
        public Slot in(SemanticModel model) {
            return new Slot.Elements(container.in(model));
        }

        @Override
        public int depth() {
            return container.depth() + 1;
        }

        @Override
        public int chunk() {
            return container.chunk();
        }

        @Override
        public int node() {
            return container.node();
        }

        @Override
        public String name() {
            return container.name();
        }
    }

    /** What a function returns. */
    record Result(int chunk, int node, ScopeKind around) implements SlotPlace {
        @Override
        public Slot in(SemanticModel model) {
            return new Slot.Result(new Statement.FunctionDef(model.document().cursor(chunk, node)), around);
        }

        @Override
        public String name() {
            return "";
        }
    }

    static SlotPlace of(Slot slot) {
        if (slot instanceof Slot.Elements elements) return new Elements(of(elements.container()));
        if (slot instanceof Slot.Field field) {
            var at = field.owner().at();
            return new Field(at.chunk(), at.node(), field.name());
        }
        if (slot instanceof Slot.Result result) {
            var at = result.function().at();
            return new Result(at.chunk(), at.node(), result.around());
        }
        var variable = (Slot.Variable) slot;
        var owner = variable.scope().owner();
        int chunk = owner.map(Cursor::chunk).orElse(-1);
        return new Variable(chunk, owner.map(Cursor::node).orElse(-1), variable.name());
    }
}
