package dev.anyiolsp.outline;

import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** What a function is to pytest, as far as it matters to who keeps a loop between tests. */
public final class TestFixture {
    private static final String PYTEST = "pytest.fixture";
    private static final String PYTEST_ASYNCIO = "pytest_asyncio.fixture";

    /** A fixture of pytest-asyncio that lives so long stays one. */
    private static final Set<String> WIDE = Set.of("session", "package");

    private TestFixture() {}

    /**
     * What a function is, as {@link LibraryUse} names it.
     *
     * @param paths what dotted names stand for; an empty text for what is not imported
     */
    public static Set<String> kinds(Statement.FunctionDef function, Function<Expression, String> paths) {
        var kinds = new HashSet<String>();
        if (!function.async() && function.name().startsWith("test")) kinds.add(LibraryUse.PLAIN_TEST);
        for (var decorator : function.decorators()) {
            var call = decorator.expression() instanceof Expression.Call found ? found : null;
            var path = paths.apply(call == null ? decorator.expression() : call.function());
            if (!path.equals(PYTEST) && !path.equals(PYTEST_ASYNCIO)) continue;
            if (function.async()) async(call, path.equals(PYTEST), kinds);
            else kinds.add(LibraryUse.PLAIN_FIXTURE);
        }
        return kinds;
    }

    private static void async(Expression.Call call, boolean isOfAnyio, Set<String> kinds) {
        var scope = call == null
                ? "function"
                : call.keyword("scope")
                        .map(keyword -> keyword.value().text().replaceAll("[\"']", ""))
                        .orElse(call.hasUnpacking() ? "" : "function");
        boolean stays = call != null && call.keyword("loop_scope").isPresent() || WIDE.contains(scope);
        if (!isOfAnyio && stays) return;
        kinds.add(LibraryUse.ASYNC_FIXTURE);
        if (!scope.equals("function")) kinds.add(LibraryUse.LASTING_FIXTURE);
    }
}
