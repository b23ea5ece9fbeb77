package dev.anyiolsp.outline;

import dev.anyiolsp.semantics.AnyioImports;
import dev.anyiolsp.semantics.BindingKind;
import dev.anyiolsp.semantics.ChunkFacts;
import dev.anyiolsp.semantics.DottedPath;
import dev.anyiolsp.semantics.KnownModules;
import dev.anyiolsp.semantics.MicroPython;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads off the facts of a file's lines what it takes from AnyIO and asyncio. Names mean what their imports say. */
final class LibraryUseReader {
    private static final Set<String> BOUND_TO_LOOPS = Set.of("anyio.Event", "anyio.CapacityLimiter");

    private static final String EVENT_LOOP = "event_loop";

    /** AnyIO's own {@code anyio_backend} lives as long as a module. */
    private static final Set<String> WIDE = Set.of("\"session\"", "\"package\"");

    /** Without one of these in it a file says nothing about either library. */
    private static final List<String> SIGNS =
            List.of(AnyioImports.ANYIO, "asyncio", EVENT_LOOP, "free_", "pytest", "def test", ProcessWide.ALL_TASKS);

    private final Document document;
    private final Map<String, String> paths;
    private final Set<String> anyio = new HashSet<>();
    private final Set<String> asyncio = new HashSet<>();
    private final Set<String> plainTests = new HashSet<>();
    /** Names, and whether each is that of a group of asyncio wherever it gets a value. */
    private final Map<String, Boolean> asyncioGroups = new HashMap<>();
    /** The names on which {@code create_task} is called. */
    private final Set<String> creators = new HashSet<>();

    private boolean isForMicroPython;

    /** @param paths what the names stand for that imports bind */
    private LibraryUseReader(Document document, Map<String, String> paths) {
        this.document = document;
        this.paths = paths;
    }

    static LibraryUse read(Document document, ChunkFacts[] all, Map<String, String> paths) {
        var text = document.text();
        if (SIGNS.stream().noneMatch(text::contains)) return LibraryUse.NONE;
        var reader = new LibraryUseReader(document, paths);
        for (int chunk = 0; chunk < all.length; chunk++) if (all[chunk] != null) reader.read(chunk, all[chunk]);
        boolean creates = reader.creators.stream().anyMatch(name -> !reader.asyncioGroups.getOrDefault(name, false));
        if (creates) reader.anyio.add(LibraryUse.CREATES_TASKS);
        boolean needsAnyio = AnyioImports.first(document).isPresent() || reader.anyio.contains(LibraryUse.MARKS_TESTS);
        var asyncio = reader.isForMicroPython ? Set.<String>of() : reader.asyncio;
        var taskAskers = TaskAskers.in(document, all, paths);
        return new LibraryUse(needsAnyio, reader.anyio, asyncio, reader.plainTests, taskAskers);
    }

    private void read(int chunk, ChunkFacts facts) {
        for (var binding : facts.bindings()) {
            var at = document.cursor(chunk, binding.node());
            if (binding.kind() == BindingKind.IMPORT) imported(at, binding.path());
            if (binding.kind() == BindingKind.PARAMETER) taken(binding.name());
            if (binding.kind() == BindingKind.FUNCTION) at.parent().ifPresent(this::function);
            asyncioGroups.merge(binding.name(), isAsyncioGroup(at), Boolean::logicalAnd);
        }
        if (facts.starImports().stream().anyMatch(AnyioImports::isAnyio)) anyio.add(LibraryUse.EVERYTHING);
        for (var use : facts.uses()) {
            var path = paths.get(use.name());
            if (path != null) mentioned(path, document.cursor(chunk, use.node()));
        }
        for (var attribute : facts.attributes()) attribute(document.cursor(chunk, attribute.node()), attribute.name());
    }

    private void imported(Cursor alias, String path) {
        isForMicroPython |= MicroPython.isSign(path);
        note(path);
        // `import anyio.to_thread` binds `anyio` and asks for more.
        if (alias.kind() == NodeKind.ALIAS
                && alias.parent()
                        .filter(parent -> parent.kind() == NodeKind.IMPORT)
                        .isPresent()) {
            note(alias.first().text());
        }
    }

    private void taken(String parameter) {
        if (parameter.equals(EVENT_LOOP)) asyncio.add(LibraryUse.TAKES_LOOP);
        if (LibraryUse.PORTS.contains(parameter)) anyio.add(LibraryUse.TAKES_PORTS);
    }

    private void attribute(Cursor at, String name) {
        var spelled = DottedPath.of(at);
        if (spelled != null) {
            int dot = spelled.indexOf('.');
            var path = paths.get(spelled.substring(0, dot));
            if (path != null) {
                mentioned(path + spelled.substring(dot), at);
                return;
            }
        }
        method(at, name);
    }

    private void function(Cursor definition) {
        if (definition.kind() != NodeKind.FUNCTION_DEF) return;
        var function = new Statement.FunctionDef(definition);
        var kinds = TestFixture.kinds(function, named -> pathOf(named.at()));
        asyncio.addAll(kinds);
        if (!kinds.contains(LibraryUse.PLAIN_TEST)) return;
        for (var parameter : function.parameters()) plainTests.add(parameter.name());
    }

    private void mentioned(String path, Cursor at) {
        isForMicroPython |= MicroPython.isSign(path);
        note(path);
        var call = callOf(at);
        if (call.isEmpty()) {
            if (AnyioImports.isAnyio(path)) partialOf(at).ifPresent(partial -> keywords(path, partial));
            return;
        }
        if (path.equals("pytest.mark.asyncio")) {
            for (var keyword : call.get().keywords()) {
                keyword.name().ifPresent(name -> asyncio.add(path + "(" + name + "=)"));
            }
        }
        if (path.equals("pytest_asyncio.fixture")
                && call.get()
                        .keyword("scope")
                        .filter(scope -> WIDE.contains(scope.value().text().replace('\'', '"')))
                        .isPresent()) asyncio.add(LibraryUse.WIDE_FIXTURE);
        if (!AnyioImports.isAnyio(path)) return;
        keywords(path, call.get());
        if (BOUND_TO_LOOPS.contains(path) && !isInAsyncFunction(at)) anyio.add(path + LibraryUse.OUTSIDE_A_LOOP);
    }

    private void keywords(String path, Expression.Call call) {
        for (var keyword : call.keywords()) keyword.name().ifPresent(name -> anyio.add(path + "(" + name + "=)"));
    }

    /** The {@code functools.partial} whose function is named at a place. */
    private Optional<Expression.Call> partialOf(Cursor at) {
        return at.parent()
                .filter(parent -> parent.kind() == NodeKind.CALL)
                .map(Expression.Call::new)
                .filter(call -> call.arguments().stream()
                        .findFirst()
                        .filter(first -> first.at().equals(at))
                        .isPresent())
                .filter(call ->
                        "functools.partial".equals(pathOf(call.function().at())));
    }

    private String pathOf(Cursor at) {
        var spelled = at.kind() == NodeKind.NAME ? at.name() : DottedPath.of(at);
        if (spelled == null) return "";
        int dot = spelled.indexOf('.');
        var path = paths.get(dot < 0 ? spelled : spelled.substring(0, dot));
        return path == null ? "" : dot < 0 ? path : path + spelled.substring(dot);
    }

    private void note(String path) {
        if (AnyioImports.isAnyio(path)) anyio.add(path);
        else if ((path + ".").startsWith(LibraryUse.MARKS_TESTS + ".")) anyio.add(LibraryUse.MARKS_TESTS);
        else if (path.startsWith("asyncio.")) asyncio.add(KnownModules.canonical(path));
        else if (path.startsWith("pytest.mark.asyncio") || path.startsWith("pytest_asyncio")) asyncio.add(path);
    }

    /** A method of an object whose class is not asked for. */
    private void method(Cursor at, String name) {
        switch (name) {
            case "create_task" -> {
                var receiver = at.children().get(0).text();
                if (!receiver.contains("loop")) creators.add(receiver);
            }
            case "start_soon" -> {
                if (callOf(at).filter(LibraryUseReader::isKept).isPresent()) anyio.add(LibraryUse.KEEPS_STARTED);
            }
            case "wait_for" -> anyio.add(LibraryUse.WAITS_FOR);
            case "set" -> {
                if (callOf(at).isPresent() && !isInAsyncFunction(at)) anyio.add(LibraryUse.SET_OUTSIDE_A_LOOP);
            }
            default -> {}
        }
    }

    /** Whether the value goes somewhere; that of a list which nobody takes does not. */
    private static boolean isKept(Expression call) {
        var parent = call.parent().orElse(null);
        if (parent instanceof Expression.Comprehension list
                && list.kind() == NodeKind.LIST_COMP
                && list.element().filter(call::equals).isPresent()) return isKept(list);
        return !(parent instanceof Statement.ExprStmt);
    }

    /** {@code async with asyncio.TaskGroup() as name}. */
    private boolean isAsyncioGroup(Cursor name) {
        var item = name.parent().orElse(null);
        if (item == null || item.kind() != NodeKind.WITH_ITEM) return false;
        var manager = item.first();
        if (manager.kind() != NodeKind.CALL) return false;
        var spelled = DottedPath.of(manager.first());
        if (spelled == null) return false;
        int dot = spelled.indexOf('.');
        var path = paths.get(dot < 0 ? spelled : spelled.substring(0, dot));
        if (path == null) return false;
        var whole = path + (dot < 0 ? "" : spelled.substring(dot));
        return KnownModules.canonical(whole).equals("asyncio.TaskGroup");
    }

    private static Optional<Expression.Call> callOf(Cursor at) {
        return at.parent()
                .filter(parent -> parent.kind() == NodeKind.CALL
                        && parent.children().get(0).equals(at))
                .map(Expression.Call::new);
    }

    private static boolean isInAsyncFunction(Cursor at) {
        Optional<Node> around = Optional.of(Node.of(at));
        for (; around.isPresent(); around = around.get().parent()) {
            if (around.get() instanceof Statement.FunctionDef function) return function.async();
            if (around.get() instanceof Expression.Lambda) return false;
        }
        return false;
    }
}
