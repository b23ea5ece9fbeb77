package dev.anyiolsp.cli;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.anyiolsp.rules.FixKinds;
import dev.anyiolsp.rules.RuleInfo;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code anyio-lsp rules}. */
@Command(name = "rules", description = "List the rules, or print the page of one.")
final class RulesCommand implements Callable<Integer> {
    /** A report of rules is for people or for programs. */
    private enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return OutputFormat.valueOf(name()).toString();
        }
    }

    private final Cli cli;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The rule whose page is wanted.")
    private String name;

    @Option(
            names = "--output-format",
            paramLabel = "FORMAT",
            description = "What the output looks like: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    RulesCommand(Cli cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        var rules = cli.rules();
        if (name == null) {
            cli.out().write(format == Format.JSON ? jsonList(rules.infos()) : table(rules.infos()));
            return Cli.CLEAN;
        }
        var rule = rules.named(name);
        if (rule.isEmpty()) {
            return cli.refuse("unknown rule '" + Printable.escaped(name) + "'" + NearestName.hint(rules.names(), name));
        }
        cli.out().write(format == Format.JSON ? json(rule.get()) : page(rule.get()));
        return Cli.CLEAN;
    }

    private static String page(RuleInfo rule) {
        var aliases = rule.aliases().isEmpty() ? "" : " Also known as " + String.join(", ", rule.aliases()) + ".";
        var kind = "Family `%s`, priority %s, level %s.%s `anyio-lsp review` lists it under \"%s\"."
                .formatted(
                        rule.family().id(),
                        rule.priority().id(),
                        rule.level().id(),
                        aliases,
                        rule.priority().section());
        var head = "# " + rule.name() + "\n\n" + rule.summary() + ".\n\n" + kind + "\n\n";
        return head + rule.page().strip() + "\n";
    }

    private static String table(List<RuleInfo> rules) {
        int width = rules.stream().mapToInt(rule -> rule.name().length()).max().orElse(0);
        var out = new StringBuilder();
        for (var rule : rules) {
            var fixes = FixKinds.of(rule).isEmpty() ? "-" : String.join(", ", FixKinds.of(rule));
            out.append(("%-" + width + "s  %-6s  %-11s  %-18s  %s\n")
                    .formatted(rule.name(), rule.priority().id(), rule.level().id(), fixes, rule.summary()));
        }
        return out.toString();
    }

    private static String jsonList(List<RuleInfo> rules) {
        var all = new JsonArray();
        rules.forEach(rule -> all.add(entry(rule)));
        return JsonFormat.GSON.toJson(all) + "\n";
    }

    private static String json(RuleInfo rule) {
        return JsonFormat.GSON.toJson(entry(rule)) + "\n";
    }

    private static JsonObject entry(RuleInfo rule) {
        var entry = new JsonObject();
        entry.addProperty("name", rule.name());
        entry.addProperty("summary", rule.summary());
        entry.addProperty("family", rule.family().id());
        entry.addProperty("priority", rule.priority().id());
        entry.addProperty("level", rule.level().id());
        entry.add("aliases", new Gson().toJsonTree(rule.aliases()));
        entry.add("fixes", new Gson().toJsonTree(FixKinds.of(rule)));
        entry.addProperty("page", rule.page());
        return entry;
    }
}
