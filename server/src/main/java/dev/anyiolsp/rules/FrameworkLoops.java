package dev.anyiolsp.rules;

import dev.anyiolsp.semantics.BindingKind;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Entry points that belong to a framework: it starts asyncio's loop itself, or hands out a coroutine that works on no other.
 * They stay as they are. Which calls these are, the documentation of each framework says.
 */
public final class FrameworkLoops {
    private static final int MOST_BASES = 20;

    /** Calls that start the loop, by framework. */
    private static final Map<String, String> STARTING = byCall(Map.ofEntries(
            Map.entry("uvicorn", "uvicorn.run uvicorn.main.run uvicorn.Server.run uvicorn.server.Server.run"),
            Map.entry("hypercorn", "hypercorn.run.run"),
            Map.entry(
                    "gunicorn",
                    "gunicorn.app.wsgiapp.run gunicorn.app.wsgiapp.WSGIApplication.run gunicorn.app.base.Application.run"
                            + " gunicorn.app.base.BaseApplication.run"),
            Map.entry(
                    "daphne",
                    "daphne.server.Server.run daphne.cli.CommandLineInterface.run"
                            + " daphne.cli.CommandLineInterface.entrypoint"),
            Map.entry("granian", "granian.Granian.serve granian.server.Granian.serve granian.server.Server.serve"),
            Map.entry("aiohttp", "aiohttp.web.run_app"),
            Map.entry(
                    "discord.py",
                    "discord.Client.run discord.AutoShardedClient.run discord.Bot.run discord.ext.commands.Bot.run"
                            + " discord.ext.commands.AutoShardedBot.run"),
            Map.entry("aiogram", "aiogram.Dispatcher.run_polling"),
            Map.entry("arq", "arq.run_worker arq.worker.run_worker"),
            Map.entry("kopf", "kopf.run"),
            Map.entry("nicegui", "nicegui.ui.run"),
            Map.entry("quart", "quart.Quart.run"),
            Map.entry("sanic", "sanic.Sanic.run sanic.Sanic.serve"),
            Map.entry("textual", "textual.app.App.run"),
            Map.entry(
                    "tornado",
                    "tornado.ioloop.IOLoop.current.start tornado.ioloop.IOLoop.current.run_sync"
                            + " tornado.ioloop.IOLoop.instance.start tornado.ioloop.IOLoop.instance.run_sync"),
            Map.entry("twisted", "twisted.internet.reactor.run")));

    /** Calls that give a coroutine for asyncio's loop alone, by framework. */
    private static final Map<String, String> SERVING = byCall(Map.of(
            "uvicorn", "uvicorn.Server.serve uvicorn.server.Server.serve",
            "hypercorn", "hypercorn.asyncio.serve",
            "granian", "granian.server.embed.Server.serve",
            "discord.py",
                    "discord.Client.start discord.AutoShardedClient.start discord.Bot.start"
                            + " discord.ext.commands.Bot.start discord.ext.commands.AutoShardedBot.start",
            "aiogram", "aiogram.Dispatcher.start_polling",
            "quart", "quart.Quart.run_task",
            "textual", "textual.app.App.run_async"));

    private FrameworkLoops() {}

    private static Map<String, String> byCall(Map<String, String> byFramework) {
        var frameworks = new HashMap<String, String>();
        byFramework.forEach((framework, calls) -> {
            for (var call : calls.split(" ")) frameworks.put(call, framework);
        });
        return Map.copyOf(frameworks);
    }

    /** The last words of all these calls. */
    public static Set<String> members() {
        return Stream.of(STARTING, SERVING)
                .flatMap(calls -> calls.keySet().stream())
                .map(call -> call.substring(call.lastIndexOf('.') + 1))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The qualified names of all these calls. */
    public static Set<String> names() {
        return Stream.of(STARTING, SERVING)
                .flatMap(calls -> calls.keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The framework that a call lets start its loop. */
    public static Optional<String> startedBy(SemanticModel model, Expression.Call call) {
        return framework(STARTING, model, call);
    }

    /** The framework whose coroutine for asyncio's loop a call gives. */
    public static Optional<String> servedBy(SemanticModel model, Expression.Call call) {
        return framework(SERVING, model, call);
    }

    private static Optional<String> framework(
            Map<String, String> frameworks, SemanticModel model, Expression.Call call) {
        var qualified = model.qualifiedName(call.function());
        if (qualified.isPresent()) return Optional.ofNullable(frameworks.get(qualified.get()));
        if (!(call.function() instanceof Expression.Attribute method)) return Optional.empty();
        return className(model, method.value())
                .map(name -> frameworks.get(name + "." + method.name()))
                .or(() -> ofBases(frameworks, model, method));
    }

    /** The class of a value, or the function that made it. */
    private static Optional<String> className(SemanticModel model, Expression value) {
        var known = model.types().className(value);
        if (known.isPresent() || !(value instanceof Expression.Call maker)) return known;
        return model.qualifiedName(maker.function());
    }

    /** A class of this file that derives from the framework's. */
    private static Optional<String> ofBases(
            Map<String, String> frameworks, SemanticModel model, Expression.Attribute method) {
        return model.types()
                .classOf(method.value())
                .flatMap(type -> ofBases(frameworks, model, type, method.name(), 0));
    }

    private static Optional<String> ofBases(
            Map<String, String> frameworks, SemanticModel model, Statement.ClassDef type, String method, int depth) {
        boolean isOwn = !model.bodyScope(type).bindingsOf(method).isEmpty();
        if (isOwn || depth > MOST_BASES) return Optional.empty();
        for (var base : type.bases()) {
            var named = base instanceof Expression.Subscript generic ? generic.value() : base;
            var framework = model.qualifiedName(named).map(name -> frameworks.get(name + "." + method));
            if (framework.isPresent()) return framework;
            var local = named instanceof Expression.Name name
                    ? classNamed(model, name)
                    : Optional.<Statement.ClassDef>empty();
            var inherited = local.flatMap(above -> ofBases(frameworks, model, above, method, depth + 1));
            if (inherited.isPresent()) return inherited;
        }
        return Optional.empty();
    }

    private static Optional<Statement.ClassDef> classNamed(SemanticModel model, Expression.Name name) {
        var bindings = model.bindingsOf(name);
        boolean isClass = bindings.size() == 1 && bindings.get(0).kind() == BindingKind.CLASS;
        return isClass ? bindings.get(0).at().parent().map(Statement.ClassDef::new) : Optional.empty();
    }
}
