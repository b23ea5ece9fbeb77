package dev.anyiolsp.outline;

import dev.anyiolsp.semantics.DottedPath;
import dev.anyiolsp.semantics.FactIndex;
import dev.anyiolsp.semantics.FactPages;
import dev.anyiolsp.semantics.NameUse;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.HeadKind;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Loops that run in a thread which ends with the program, whatever is under way in it. */
final class DaemonThreads {
    /** Methods of a loop that run it. */
    private static final Set<String> METHODS = Set.of(ProcessWide.ENDLESS_LOOP, ProcessWide.UNTIL_COMPLETE);

    /** Functions that make a loop and run it. */
    private static final Set<String> FUNCTIONS =
            Set.of("asyncio.run", "anyio.run", "uvicorn.run", "aiohttp.web.run_app");

    private static final String DAEMON = "daemon";

    /** Where a name is read in a document, and where it is an attribute. */
    private final Function<String, List<Cursor>> named;

    private DaemonThreads(Function<String, List<Cursor>> named) {
        this.named = named;
    }

    /** Whether there is one in a document. */
    static boolean isIn(SemanticModel model) {
        var threads = new DaemonThreads(name -> Stream.concat(
                        model.usesNamed(name).stream().map(NameUse::at),
                        model.attributesNamed(name).stream().map(Expression::at))
                .toList());
        return METHODS.stream()
                        .flatMap(name -> model.attributesNamed(name).stream())
                        .anyMatch(method -> threads.run(method.at()))
                || model.references(FUNCTIONS).stream()
                        .flatMap(found -> found.node().stream())
                        .anyMatch(function -> threads.run(function.at()));
    }

    /** Whether what runs a loop stands for one. */
    static boolean isOne(String path, Cursor at) {
        boolean runs = FUNCTIONS.contains(path) || METHODS.contains(path.substring(path.lastIndexOf('.') + 1));
        return runs && new DaemonThreads(name -> named(at.document(), name)).run(at);
    }

    private static List<Cursor> named(Document document, String name) {
        var found = new ArrayList<Cursor>();
        for (int chunk : document.chunksWith(name)) {
            var facts = FactIndex.facts(document, chunk);
            for (var use : FactPages.named(facts.uses(), name::equals)) found.add(document.cursor(chunk, use.node()));
            for (var attribute : FactPages.named(facts.attributes(), name::equals)) {
                found.add(document.cursor(chunk, attribute.node()));
            }
        }
        return found;
    }

    /** Whether a loop is run where such a thread begins, or in the function with which it does. */
    private boolean run(Cursor loop) {
        if (isTarget(loop)) return true;
        var document = loop.document();
        for (int line = loop.chunk(); line >= 0; line = document.parentOf(line)) {
            if (document.chunk(line).head().kind() != HeadKind.FUNCTION) continue;
            if (document.statements(line).stream().anyMatch(this::isOfThread)) return true;
        }
        return false;
    }

    private boolean isOfThread(Statement around) {
        return around instanceof Statement.FunctionDef function
                && (named.apply(function.name()).stream().anyMatch(this::isTarget)
                        || function.name().equals("run")
                                && function.parent().filter(this::isDaemon).isPresent());
    }

    /** {@code Thread(target=f, daemon=True)}, also where a lambda or a partial function of it is the target. */
    private boolean isTarget(Cursor function) {
        for (var at = function; at.parent().isPresent(); at = at.parent().get()) {
            if (at.kind() != NodeKind.KEYWORD) continue;
            var isTarget = new Part.Keyword(at).name().filter("target"::equals).isPresent();
            if (isTarget) return at.parent().filter(this::startsDaemon).isPresent();
        }
        return false;
    }

    /** A process ends its threads with itself, whoever made them. */
    private boolean startsDaemon(Cursor call) {
        return call.kind() == NodeKind.CALL
                && !nameOf(call.first()).endsWith("Process")
                && (isMadeDaemon(call) || becomesDaemon());
    }

    private static boolean isMadeDaemon(Cursor call) {
        return new Expression.Call(call)
                .keyword(DAEMON)
                .filter(daemon -> !(daemon.value() instanceof Expression.Constant constant
                        && (constant.kind() == ConstantKind.FALSE || constant.kind() == ConstantKind.NONE)))
                .isPresent();
    }

    private boolean becomesDaemon() {
        return Stream.of(DAEMON, "setDaemon")
                .flatMap(name -> named.apply(name).stream())
                .anyMatch(at -> at.kind() == NodeKind.ATTRIBUTE);
    }

    /** A class of threads that are made so, by itself or where one is made. */
    private boolean isDaemon(Node around) {
        if (!(around instanceof Statement.ClassDef type)) return false;
        if (type.bases().stream().noneMatch(base -> nameOf(base.at()).endsWith("Thread"))) return false;
        return type.at().document().text(type.fullRange()).contains(DAEMON)
                || named.apply(type.name()).stream()
                        .flatMap(at -> at.parent().stream())
                        .anyMatch(taker -> taker.kind() == NodeKind.CALL && isMadeDaemon(taker));
    }

    private static String nameOf(Cursor at) {
        return switch (at.kind()) {
            case NAME -> at.name();
            case ATTRIBUTE -> DottedPath.attribute(at);
            default -> "";
        };
    }
}
