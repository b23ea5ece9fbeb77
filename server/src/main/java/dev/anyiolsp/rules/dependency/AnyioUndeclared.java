package dev.anyiolsp.rules.dependency;

import dev.anyiolsp.fix.AnyioForPython;
import dev.anyiolsp.outline.LibraryUse;
import dev.anyiolsp.project.AnyioUse.Declared;
import dev.anyiolsp.project.DependencyHome;
import dev.anyiolsp.project.FileRole;
import dev.anyiolsp.project.Version;
import dev.anyiolsp.rules.Family;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Level;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ProjectRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.rules.Workspace.LibraryUser;
import dev.anyiolsp.semantics.AnyioImports;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** AnyIO is imported, or being moved to, and the project does not say that it needs it. */
public final class AnyioUndeclared implements ProjectRule {
    private static final String ANYIO = "anyio";

    private static final RuleInfo INFO = RuleInfo.named("anyio-undeclared")
            .summary("AnyIO is used and not declared as a dependency")
            .family(Family.DEPENDENCY)
            .priority(Priority.HIGH)
            .page("""
            ## What it does
            Finds projects that import AnyIO and do not declare it, in `pyproject.toml` (PEP 621, Poetry, Flit, Hatch), in
            requirements files, `setup.cfg` or `setup.py`. It points at the list of dependencies, and with a hint at the first
            import of each file.

            Where only tests import AnyIO, an extra or a group for tests is enough, as is what tox or Nox install. An import
            in a `try` that expects it to fail, or for type checkers only, needs no declaration.

            ## Why is this bad?
            Where nothing else installs AnyIO, the program ends with `ModuleNotFoundError`. Where another package brings it,
            as `starlette` and `httpx` do, the version is whatever that package admits, and AnyIO goes when the package does:
            then the finding is information. It is information, too, where no file imports AnyIO yet and fixes of this project
            would write it.

            ## Example
            ```toml
            [project]
            name = "tide"
            dependencies = [
                "click>=8",
                "uvicorn>=0.30",
            ]
            ```

            Use instead:
            ```toml
            [project]
            name = "tide"
            dependencies = [
                "anyio>=4.0",
                "click>=8",
                "uvicorn>=0.30",
            ]
            ```

            ## Fix safety
            The fix is safe: it adds one entry in the manner of the list, with the lowest version that has all that the files
            use. As long as no file imports AnyIO it is not applied unattended, but where `anyio-lsp fix --select
            anyio-undeclared` asks for it: then with the version that the fixes of the project count on. In an editor, "fix
            all" asks first.

            A version that is declared already is left alone: the other rules write only what the lowest one it admits has.

            There is no fix where the list is computed, written by a program, or has hashes.

            A script that says itself what it needs, in the comments of PEP 723, is mended by the fixes that import AnyIO: they
            add it to that list.

            Where AnyIO is declared in an extra only, what other rules offer is unsafe in those files of the program that do
            without AnyIO so far.
            """);

    /** What has a counterpart in AnyIO, for the most part. */
    private static final Set<String> MOVING = Set.of(
            "asyncio.run",
            "asyncio.sleep",
            "asyncio.Lock",
            "asyncio.Event",
            "asyncio.Semaphore",
            "asyncio.BoundedSemaphore",
            "asyncio.Condition",
            "asyncio.Queue",
            "asyncio.timeout",
            "asyncio.wait_for",
            "asyncio.to_thread",
            "asyncio.TaskGroup",
            "asyncio.gather");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(SemanticModel model, RuleContext context, Set<String> moving) {
        var findings = new ArrayList<Finding>();
        hint(model, context).ifPresent(findings::add);
        onList(context, moving, home -> DependencyText.of(home, model.document()))
                .ifPresent(findings::add);
        return findings;
    }

    @Override
    public List<Finding> check(String text, RuleContext context, Set<String> moving) {
        return onList(context, moving, home -> DependencyText.of(home, text)).stream()
                .toList();
    }

    /** At the first import of a file that needs AnyIO. */
    private static Optional<Finding> hint(SemanticModel model, RuleContext context) {
        var declared = context.facts().anyioUse().declared();
        boolean isMissing = declared == Declared.NO || declared == Declared.DEVELOPMENT && isProduct(context);
        if (!isMissing || isExample(context)) return Optional.empty();
        var missing = declared == Declared.NO ? "not declared" : "declared for development only";
        return AnyioImports.first(model.document())
                .filter(range -> !context.workspace().provides(ANYIO))
                .map(range -> Finding.in(INFO, range, ANYIO, "AnyIO is imported here and " + missing + where(context))
                        .at(Level.HINT));
    }

    private static String where(RuleContext context) {
        return context.facts()
                .anyioUse()
                .home()
                .map(home -> " in `" + home.file() + "`")
                .orElse("");
    }

    private static boolean isProduct(RuleContext context) {
        return context.role() == FileRole.PRODUCT || context.role() == FileRole.SCRIPT && !isExample(context);
    }

    /** A script beside the packages is the program; one in a folder of examples asks nothing of the project. */
    private static boolean isExample(RuleContext context) {
        return context.role() == FileRole.SCRIPT && FileRole.of(context.path(), 0, false) == FileRole.SCRIPT;
    }

    private static Optional<Finding> onList(
            RuleContext context,
            Set<String> moving,
            Function<DependencyHome, Optional<? extends DependencyText>> reader) {
        if (!isHome(context)) return Optional.empty();
        var lack = Lack.of(context, moving);
        if (lack.isEmpty() || !lack.get().home.file().equals(context.workspace().path())) return Optional.empty();
        var list = reader.apply(lack.get().home);
        var place = list.map(DependencyText::place).orElse(TextRange.at(0));
        var finding = Finding.in(INFO, place, ANYIO, lack.get().message).at(lack.get().level);
        var edit = list.flatMap(found -> found.adding(lack.get().minimum));
        if (edit.isEmpty()) {
            return Optional.of(
                    finding.saying(finding.message() + ": add `" + ANYIO + ">=" + lack.get().minimum + "` by hand"));
        }
        return Optional.of(finding.safe(
                "Declare `" + ANYIO + ">=" + lack.get().minimum + "`",
                edits -> edits.replace(edit.get().range(), edit.get().newText())));
    }

    /** Whether the file may be where AnyIO is to be declared; the others do not make the project be read for it. */
    private static boolean isHome(RuleContext context) {
        var use = context.facts().anyioUse();
        var path = context.workspace().path();
        return Stream.concat(use.home().stream(), use.testHome().stream())
                .anyMatch(home -> home.file().equals(path));
    }

    /**
     * What is missing.
     *
     * @param home the list where it should stand
     * @param minimum the lowest version that will do
     */
    private record Lack(DependencyHome home, Level level, String message, Version minimum) {
        static Optional<Lack> of(RuleContext context, Set<String> moving) {
            var use = context.facts().anyioUse();
            if (use.declared() != Declared.NO && use.declared() != Declared.DEVELOPMENT) return Optional.empty();
            var users = context.workspace().libraryUsers();
            if (users.isEmpty() || context.workspace().provides(ANYIO)) return Optional.empty();
            var product = importing(users.get(), FileRole.PRODUCT);
            var tests = importing(users.get(), FileRole.TEST);
            if (use.declared() == Declared.DEVELOPMENT && !product.isEmpty()) {
                return lack(use.home(), Level.WARNING, product, "declared for development only", context);
            }
            if (use.declared() != Declared.NO) return Optional.empty();
            if (!product.isEmpty()) return lack(use.home(), Level.WARNING, product, "not declared", context);
            if (!tests.isEmpty()) {
                return lack(use.testHome().or(use::home), Level.INFORMATION, tests, "not declared for tests", context);
            }
            boolean isMoving = users.get().stream()
                    .filter(user -> user.role() == FileRole.PRODUCT)
                    .flatMap(user -> user.use().asyncio().stream())
                    .anyMatch(name -> MOVING.contains(name) && moving.contains(name));
            if (!isMoving) return Optional.empty();
            var message = "AnyIO is not declared, which fixes of this project would use";
            return use.home().map(home -> new Lack(home, Level.INFORMATION, message, newest(context)));
        }

        private static Optional<Lack> lack(
                Optional<DependencyHome> home,
                Level level,
                List<LibraryUser> users,
                String state,
                RuleContext context) {
            var through = context.facts().anyioUse().through();
            var others = users.size() == 1 ? "" : " and " + (users.size() - 1) + " more";
            boolean isMark = users.get(0).use().anyio().equals(Set.of(LibraryUse.MARKS_TESTS));
            var imports =
                    (isMark ? " mark" : " import") + (users.size() == 1 ? "s" : "") + (isMark ? " tests for" : "");
            var message = "`" + users.get(0).path() + "`" + others + imports + " AnyIO, which is " + state
                    + through.map(name -> " (`" + name + "` brings it)").orElse("");
            return home.map(
                    list -> new Lack(list, through.isPresent() ? Level.INFORMATION : level, message, minimum(context)));
        }

        private static List<LibraryUser> importing(List<LibraryUser> users, FileRole role) {
            return users.stream()
                    .filter(user -> user.role() == role && user.use().needsAnyio())
                    .toList();
        }

        /** What the program needs, and the tests, which run with what the program is given. */
        private static Version minimum(RuleContext context) {
            var newest = newest(context);
            var uses = context.workspace().libraryUsers().orElse(List.of()).stream()
                    .filter(user ->
                            user.role() == FileRole.PRODUCT && user.use().needsAnyio() || user.role() == FileRole.TEST)
                    .map(LibraryUser::use)
                    .toList();
            var needed = AnyioVersions.lowest(uses, newest);
            // Where an old Python is supported, no newer AnyIO can be installed.
            boolean isCapped = newest.compareTo(DEFAULT) < 0 && needed.compareTo(newest) > 0;
            var wanted = context.settings().minimumAnyio().orElse(needed);
            return isCapped ? newest : wanted.compareTo(needed) > 0 ? wanted : needed;
        }

        private static final Version DEFAULT = new Version(4, AnyioForPython.minor());

        /** What is counted on where nothing is known. */
        private static Version newest(RuleContext context) {
            return context.settings().minimumAnyio().orElse(context.facts().installableAnyio());
        }
    }
}
