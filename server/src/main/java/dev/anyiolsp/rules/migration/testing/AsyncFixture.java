package dev.anyiolsp.rules.migration.testing;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.outline.LibraryUse;
import dev.anyiolsp.project.FileRole;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.Workspace.LibraryUser;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code @pytest_asyncio.fixture} → {@code @pytest.fixture}. */
public final class AsyncFixture {
    private static final String BACKEND = BackendFixture.NAME;
    private static final String TITLE = "Use `pytest.fixture`";
    private static final String BY_HAND = "Use `pytest.fixture` instead of `pytest_asyncio.fixture`: by hand, because ";
    /** AnyIO's own {@code anyio_backend} lives as long as a module. */
    private static final Set<String> WIDE = Set.of("session", "package");

    /** What is asked once for all fixtures of a file. */
    private enum Asked {
        WIDE,
        PLAIN_TESTS,
        STAYING,
        FIRST
    }

    private final Reference use;
    private final RuleContext context;
    private final Statement.FunctionDef function;
    private final Part.Decorator decorator;
    private final Optional<Expression.Call> call;

    private AsyncFixture(Reference use, RuleContext context, Statement.FunctionDef function, Part.Decorator decorator) {
        this.use = use;
        this.context = context;
        this.function = function;
        this.decorator = decorator;
        this.call = use.call();
    }

    static Finding judge(Reference use, RuleContext context) {
        var finding = Finding.at(PytestAsyncio.INFO, use, "Use `pytest.fixture` instead of `pytest_asyncio.fixture`");
        return of(use, context).map(fixture -> fixture.judge(finding)).orElse(finding);
    }

    /** Empty where it is not the decorator of a function. */
    private static Optional<AsyncFixture> of(Reference use, RuleContext context) {
        var mention = use.call().map(Node.class::cast).or(() -> use.node().map(Node.class::cast));
        var holder = mention.flatMap(Node::parent);
        if (holder.isEmpty() || !(holder.get() instanceof Part.Decorator decorator)) return Optional.empty();
        return TestFunctions.decorated(decorator)
                .filter(Statement.FunctionDef.class::isInstance)
                .map(function -> new AsyncFixture(use, context, (Statement.FunctionDef) function, decorator));
    }

    private Finding judge(Finding finding) {
        if (keyword("loop_scope").isPresent()) {
            return finding.saying(BY_HAND
                    + "`loop_scope` has no counterpart: AnyIO's loop lives as long as the widest async fixture");
        }
        var scope = keyword("scope");
        if (call.isPresent() && call.get().hasUnpacking()
                || scope.isPresent() && text(scope.get()).isEmpty()) {
            return finding.saying(BY_HAND + "its scope cannot be seen");
        }
        var reasons = new ArrayList<String>();
        boolean isWide = isWide();
        if (isWide) {
            reasons.add("it needs an `anyio_backend` of its scope, which keeps the tests on one backend");
        }
        boolean isForPlain = function.async() && isUsedByPlainTests();
        if (isForPlain) reasons.add("a test that is no coroutine uses it, so that it has to take `anyio_backend`");
        if (function.async() && hasTestsThatStay() && !context.facts().tests().asyncioAuto()) {
            reasons.add("tests that stay with pytest-asyncio would not get it");
        }
        if (function.async() && isForOthers()) {
            reasons.add("the file is no test's, and tests of other projects that take it may run under pytest-asyncio");
        }
        return finding.fixed(TITLE, reasons, edits -> {
            edits.rename(use, "pytest.fixture");
            if (isForPlain) takeBackend(edits);
            if (isWide) defineBackend(edits, text(scope.get()).orElseThrow());
        });
    }

    /** Whether one of this file, or of a {@code conftest.py} that concerns it, needs an {@code anyio_backend} of its own. */
    static boolean anyOutlivesBackend(SemanticModel model, RuleContext context) {
        if (model.isBoundAnywhere(BACKEND) || context.workspace().hasFixture(BACKEND)) return false;
        if (model.answer(Asked.WIDE, there -> isWideIn(there, context))) return true;
        return conftests(context).anyMatch(user -> user.use().asyncio().contains(LibraryUse.WIDE_FIXTURE));
    }

    /** The files of fixtures that concern a file. */
    public static Stream<LibraryUser> conftests(RuleContext context) {
        var path = context.workspace().path();
        return context.workspace().libraryUsers().orElse(List.of()).stream()
                .filter(user -> user.path().equals("conftest.py")
                        || user.path().endsWith("/conftest.py")
                                && path.startsWith(
                                        user.path().substring(0, user.path().lastIndexOf('/') + 1)));
    }

    private static boolean isWideIn(SemanticModel model, RuleContext context) {
        return model.references(Set.of(PytestAsyncio.FIXTURE)).stream()
                .anyMatch(use -> of(use, context).filter(AsyncFixture::isWide).isPresent());
    }

    private boolean isWide() {
        return function.async()
                && keyword("scope")
                        .flatMap(AsyncFixture::text)
                        .filter(WIDE::contains)
                        .isPresent();
    }

    private Optional<Expression> keyword(String name) {
        return call.flatMap(found -> found.keyword(name)).map(Part.Keyword::value);
    }

    private static Optional<String> text(Expression value) {
        if (!(value instanceof Expression.Constant constant) || constant.kind() != ConstantKind.STRING) {
            return Optional.empty();
        }
        var text = value.text();
        return text.length() > 2 ? Optional.of(text.substring(1, text.length() - 1)) : Optional.empty();
    }

    private boolean isUsedByPlainTests() {
        var name = keyword("name").flatMap(AsyncFixture::text).orElse(function.name());
        boolean takesIt = function.parameters().stream()
                .anyMatch(parameter -> parameter.name().equals(BACKEND));
        if (takesIt) return false;
        boolean isAutomatic =
                keyword("autouse").filter(value -> value.text().equals("True")).isPresent();
        var taken = use.model().answer(Asked.PLAIN_TESTS, AsyncFixture::takenByPlainTests);
        boolean here = isAutomatic
                ? taken.isPresent()
                : taken.filter(names -> names.contains(name)).isPresent();
        return here
                || others().stream().anyMatch(user -> user.use().plainTests().contains(name));
    }

    /** The parameters of all tests that are no coroutines; empty if there is no such test. */
    private static Optional<Set<String>> takenByPlainTests(SemanticModel model) {
        var names = new HashSet<String>();
        boolean isThere = false;
        for (var test : TestFunctions.all(model)) {
            if (!TestFunctions.isTest(test) || test.async()) continue;
            isThere = true;
            for (var parameter : test.parameters()) names.add(parameter.name());
        }
        return isThere ? Optional.of(names) : Optional.empty();
    }

    /** Whether the fix of the mark of a test that may take it is not safe either. */
    private boolean hasTestsThatStay() {
        var marked = use.model().answer(Asked.STAYING, AsyncFixture::marks);
        if (marked.contains(true)) return true;
        var others = others().stream().map(user -> user.use().asyncio()).toList();
        if (others.stream().anyMatch(AsyncFixture::stays)) return true;
        boolean isMarked = !marked.isEmpty() || others.stream().anyMatch(names -> names.contains(PytestAsyncio.MARK));
        return isMarked && PytestMark.reasonInSight(use.model(), context).isPresent();
    }

    /** Of all marks of a file, whether they have no fix. */
    private static Set<Boolean> marks(SemanticModel model) {
        return model.references(Set.of(PytestAsyncio.MARK)).stream()
                .map(PytestMark::isByHand)
                .collect(Collectors.toSet());
    }

    /** Whether a file has marks that stay, by the names that it mentions. */
    private static boolean stays(Set<String> names) {
        return names.stream().anyMatch(name -> name.startsWith(PytestAsyncio.MARK + "("))
                || names.contains(PytestAsyncio.MARK)
                        && (names.contains(LibraryUse.TAKES_LOOP) || names.contains(LibraryUse.WIDE_FIXTURE));
    }

    /** Whether it is part of what is installed, as the fixtures of a plugin are. */
    private boolean isForOthers() {
        return context.role() == FileRole.PRODUCT
                && !context.path().isEmpty()
                && TestFunctions.all(use.model()).stream().noneMatch(TestFunctions::isTest);
    }

    /** The files that may see the fixture, apart from its own: those that lie beside it or below. */
    private List<LibraryUser> others() {
        var path = context.workspace().path();
        boolean isShared = path.equals("conftest.py") || path.endsWith("/conftest.py");
        if (!isShared) return List.of();
        var folder = path.substring(0, path.lastIndexOf('/') + 1);
        return context.workspace().libraryUsers().orElse(List.of()).stream()
                .filter(user -> user.path().startsWith(folder))
                .toList();
    }

    private void takeBackend(FixEdits edits) {
        var parameters = function.parameters();
        boolean isMethod = !parameters.isEmpty() && parameters.get(0).name().equals("self");
        if (parameters.isEmpty() || isMethod && parameters.size() == 1) {
            int at = isMethod
                    ? parameters.get(0).range().end()
                    : function.nameRange().end() + 1;
            edits.insert(at, isMethod ? ", " + BACKEND : BACKEND);
        } else edits.insert(parameters.get(isMethod ? 1 : 0).range().start(), BACKEND + ", ");
    }

    /** Once in a file: in front of the first fixture that needs it. */
    private void defineBackend(FixEdits edits, String scope) {
        var model = use.model();
        boolean isThere = model.isBoundAnywhere(BACKEND) || context.workspace().hasFixture(BACKEND);
        if (isThere || !isFirst() || function.parent().isPresent()) return;
        BackendFixture.define(edits, use, decorator.range().start(), scope);
    }

    private boolean isFirst() {
        return use.model()
                .answer(Asked.FIRST, model -> firstWide(model, context))
                .filter(use.range()::equals)
                .isPresent();
    }

    private static Optional<TextRange> firstWide(SemanticModel model, RuleContext context) {
        return model.references(Set.of(PytestAsyncio.FIXTURE)).stream()
                .filter(other -> of(other, context)
                        .filter(fixture -> fixture.isWide()
                                && fixture.keyword("loop_scope").isEmpty())
                        .isPresent())
                .map(Reference::range)
                .findFirst();
    }
}
