package dev.anyiolsp.semantics;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What sets asyncio's own marker of coroutine functions, {@code _is_coroutine}, of which {@code inspect} knows nothing. */
public final class CoroutineMarker {
    /** The marker itself. */
    public static final String NAME = "_is_coroutine";

    private static final String ASYNCIO = "asyncio";

    /** The decorator of Pythons before 3.11 that sets it. */
    private static final String DECORATOR = "coroutine";

    /** Names that stand where a library sets it, and the library. */
    private static final Map<String, String> SETTING = Map.of("alru_cache", "async_lru");

    /** The same of those that tell {@code inspect} instead from Python 3.12 on, which can be told. */
    private static final Map<String, String> SETTING_BEFORE = Map.of(
            "sync_to_async", "asgiref",
            "SyncToAsync", "asgiref",
            "markcoroutinefunction", "asgiref",
            "database_sync_to_async", "channels",
            "get_asgi_application", "django",
            "sync_and_async_middleware", "django",
            "async_only_middleware", "django",
            "MiddlewareMixin", "django",
            "deprecated", "typing_extensions");

    private CoroutineMarker() {}

    /** Names to ask other files for, with what sets the marker where they stand: asyncio or a library. */
    public static Map<String, String> names(boolean isBefore) {
        var names = new TreeMap<>(SETTING);
        names.put(NAME, ASYNCIO);
        names.put(DECORATOR, ASYNCIO);
        if (isBefore) names.putAll(SETTING_BEFORE);
        return names;
    }

    /** Whose name of {@link #names} it is. */
    public static Optional<String> owner(String name) {
        return Optional.ofNullable(names(true).get(name));
    }

    /**
     * What sets it in a document: asyncio or a library.
     *
     * @param isBefore whether Pythons before 3.12 count
     */
    public static Optional<String> in(SemanticModel model, boolean isBefore) {
        return model.answer(new Asked(isBefore), asked -> find(asked, isBefore));
    }

    private record Asked(boolean isBefore) {}

    private static Optional<String> find(SemanticModel model, boolean isBefore) {
        boolean isNamed = model.isInString(NAME) || model.isBoundAnywhere(NAME) || model.hasAttribute(NAME);
        if (isNamed || uses(model, DECORATOR, ASYNCIO)) return Optional.of(ASYNCIO);
        return names(isBefore).entrySet().stream()
                .filter(setting -> !setting.getValue().equals(ASYNCIO))
                .filter(setting -> isTypingExtension(setting.getValue())
                        ? uses(model, setting.getKey(), setting.getValue())
                        : model.imports(setting.getValue()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** That module is imported for much else. */
    private static boolean isTypingExtension(String library) {
        return library.equals(SETTING_BEFORE.get("deprecated"));
    }

    private static boolean uses(SemanticModel model, String name, String module) {
        return !model.namesImporting(module + "." + name).isEmpty()
                || model.attributesNamed(name).stream()
                        .anyMatch(attribute -> model.qualifiedName(attribute)
                                .filter((module + "." + name)::equals)
                                .isPresent());
    }
}
