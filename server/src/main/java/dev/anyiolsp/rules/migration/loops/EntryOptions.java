package dev.anyiolsp.rules.migration.loops;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of {@code debug=} and {@code loop_factory=}, and what the settings want besides.
 *
 * @param backend that is written out; empty for none
 * @param entries of {@code backend_options}, which belong to the asyncio backend
 * @param reasons why the program may run otherwise, clauses
 * @param freed references that go
 * @param policy that uvloop's option takes the place of
 */
record EntryOptions(
        Optional<String> backend,
        List<String> entries,
        List<String> reasons,
        List<Reference> freed,
        Optional<UvloopPolicy> policy) {
    private static final String UVLOOP_FACTORY = "uvloop.new_event_loop";

    /**
     * Empty if the call has a keyword that is not known.
     *
     * @param policy that uvloop's option is to take the place of
     */
    static Optional<EntryOptions> of(
            Reference run, Expression.Call call, RuleContext context, Optional<UvloopPolicy> policy) {
        var entries = new ArrayList<String>();
        var reasons = new ArrayList<String>();
        var freed = new ArrayList<Reference>();
        boolean wasUvloop = run.qualifiedName().equals("uvloop.run");
        boolean hasFactory = false;
        for (var keyword : call.keywords()) {
            var name = keyword.name().orElseThrow();
            if (name.equals("main")) continue;
            if (!name.equals("debug") && !name.equals("loop_factory")) return Optional.empty();
            if (isOff(keyword.value())) continue;
            var uvloop = uvloop(run, name, keyword.value());
            uvloop.ifPresent(freed::add);
            wasUvloop |= uvloop.isPresent();
            if (uvloop.isPresent()) continue;
            hasFactory |= name.equals("loop_factory");
            entries.add("\"" + name + "\": " + textOf(keyword));
        }
        // A factory of one's own wins over the policy.
        var replaced = hasFactory || wasUvloop ? Optional.<UvloopPolicy>empty() : policy;
        wasUvloop |= replaced.isPresent();
        boolean wantsUvloop = context.settings().useUvloop() && context.facts().canUseUvloop() && !hasFactory;
        if (wantsUvloop && !wasUvloop) reasons.add("the program then runs on uvloop");
        if (wantsUvloop || wasUvloop) entries.add("\"use_uvloop\": True");
        if (replaced.isPresent()) reasons.add("loops that other files start are no more those of uvloop");
        if (!entries.isEmpty() && reasons.isEmpty()) {
            reasons.add("the options then hold for AnyIO's asyncio backend only, which is written out");
        }
        var wanted = context.settings().entryPointBackend();
        if (entries.isEmpty() && wanted.filter("trio"::equals).isPresent()) {
            reasons.add("the program then runs on Trio");
        }
        var backend = entries.isEmpty() ? wanted : Optional.of("asyncio");
        return Optional.of(new EntryOptions(backend, entries, reasons, freed, replaced));
    }

    private static Optional<Reference> uvloop(Reference run, String keyword, Expression value) {
        if (!keyword.equals("loop_factory")) return Optional.empty();
        return run.model().references(value.range(), Set.of(UVLOOP_FACTORY)).stream()
                .filter(reference -> reference.range().equals(value.range()))
                .findFirst();
    }

    /** Takes away what the options take the place of. */
    void release(FixEdits edits) {
        freed.forEach(edits::release);
        policy.ifPresent(line -> line.write(edits));
    }

    /** The keyword arguments that are written out, with a comma in front. */
    String text() {
        var written = backend.map(name -> ", backend=\"" + name + "\"").orElse("");
        return entries.isEmpty() ? written : written + ", backend_options={" + String.join(", ", entries) + "}";
    }

    private static String textOf(Part.Keyword keyword) {
        var text = ((Node) keyword).text();
        return text.substring(text.indexOf('=') + 1).strip();
    }

    private static boolean isOff(Expression value) {
        return value instanceof Expression.Constant constant
                && (constant.kind() == ConstantKind.NONE || constant.kind() == ConstantKind.FALSE);
    }
}
