package dev.anyiolsp.rules.migration.code;

import dev.anyiolsp.outline.Cancellation;
import dev.anyiolsp.outline.CancelledScopes;
import dev.anyiolsp.outline.OwnTasks;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.semantics.SteppedByHand;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodePlace;
import dev.anyiolsp.syntax.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where something visibly runs in a scope of AnyIO that is cancelled already, in this file or by way of another one. */
final class CancelledPlaces {
    private CancelledPlaces() {}

    private record InFile() {}

    private record Elsewhere(NodePlace function) {}

    /** @param code statements and functions */
    private record Found(Set<NodePlace> code) {
        boolean has(Node node) {
            return code.contains(NodePlace.of(node));
        }
    }

    /** Where that is, as part of a sentence. */
    static Optional<String> at(Node place, SemanticModel model, RuleContext context) {
        var cancelled = model.answer(new InFile(), CancelledPlaces::in);
        var cancellation = Cancellation.in(model);
        for (var around = Optional.of(place);
                around.isPresent();
                around = around.get().parent()) {
            var node = around.get();
            if (node instanceof Statement.With with && with.items().stream().anyMatch(cancellation::isShield)) {
                return Optional.empty();
            }
            if (node instanceof Statement && cancelled.has(node)) {
                return Optional.of("in a scope that is cancelled already");
            }
            if (node instanceof Statement.FunctionDef function) return elsewhere(function, model, context);
        }
        return Optional.empty();
    }

    private static Found in(SemanticModel model) {
        var scopes = new CancelledScopes(new FileCode(model));
        model.references(OwnTasks.SCOPES).forEach(scope -> scopes.in(scope.place()));
        return new Found(Stream.of(scopes.statements(), scopes.reached().functions())
                .flatMap(Set::stream)
                .map(CancelledPlaces::place)
                .collect(Collectors.toSet()));
    }

    private static NodePlace place(Cursor at) {
        return new NodePlace(at.chunk(), at.node());
    }

    private static Optional<String> elsewhere(
            Statement.FunctionDef function, SemanticModel model, RuleContext context) {
        var question = new Elsewhere(NodePlace.of(function));
        return model.answer(
                        question,
                        asked -> new FileCode(asked)
                                .leadingTo((Statement.FunctionDef) question.function.in(asked.document())).stream()
                                        .flatMap(each -> context
                                                .workspace()
                                                .inCancelledScope(each.name(), SteppedByHand.isMethod(each))
                                                .stream())
                                        .findFirst())
                .map(found -> "in a scope that is cancelled already, by way of " + found + ",");
    }
}
