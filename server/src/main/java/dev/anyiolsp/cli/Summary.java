package dev.anyiolsp.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.anyiolsp.rules.Priority;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What came of all files together. Filled by one thread. */
final class Summary {
    private static final Comparator<Tally.Line> MOST_FIRST =
            Comparator.comparingInt(Tally.Line::count).reversed().thenComparing(Tally.Line::code);

    private final Tally findings = new Tally();
    private int files;
    private int filesWithFindings;
    private int fixes;
    private int fixedFiles;
    private boolean failed;
    private boolean refused;
    private boolean troubled;

    void add(Outcome outcome) {
        findings.add(outcome.tally());
        if (outcome.looked()) files++;
        if (outcome.tally().count() > 0) filesWithFindings++;
        fixes += outcome.fixes();
        if (outcome.fixes() > 0) fixedFiles++;
        failed |= outcome.fails();
        refused |= outcome.refusal().isPresent();
        troubled |= !outcome.troubles().isEmpty();
    }

    void addTrouble() {
        troubled = true;
    }

    boolean isTroubled() {
        return troubled;
    }

    boolean hasNoFiles() {
        return files == 0;
    }

    int exitCode(Task task, boolean exitZero) {
        if (troubled) return Cli.TROUBLE;
        boolean wouldFix = task == Task.DIFF && fixes > 0;
        boolean something = failed || refused || wouldFix;
        return something && !exitZero ? Cli.FINDINGS : Cli.CLEAN;
    }

    /** The end of a check's report, with or without a table of the rules. */
    String checked(RuleCatalogue rules, Colours colours, boolean table) {
        if (findings.count() == 0) return "No findings in " + count(files, "file") + "\n";
        var total = colours.bold(count(findings.count(), "finding")) + " in " + filesWithFindings + " of "
                + count(files, "file") + ": " + findings.levels() + "\n";
        return table ? total + "\n" + byPriority(rules) + fixable(rules) : total;
    }

    private String fixable(RuleCatalogue rules) {
        int safe = findings.safe();
        int unsafe = findings.unsafe();
        var declarations = findings.lines(MOST_FIRST).stream()
                .filter(line -> line.safe() > 0 && rules.isAboutDependencies(line.code()))
                .toList();
        // Unless something else is mended, AnyIO is declared for those only who ask for it.
        boolean isNothingElse = declarations.stream().mapToInt(Tally.Line::safe).sum() == safe;
        var chosen = declarations.stream().map(Tally.Line::code).collect(Collectors.joining(","));
        var command = isNothingElse ? "`anyio-lsp fix --select " + chosen + "`" : "`anyio-lsp fix`";
        var unsafeCommand = "`anyio-lsp fix --unsafe-fixes`";
        if (safe > 0 && unsafe > 0) {
            return "\n" + safe + " can be fixed by " + command + ", " + unsafe + " more by " + unsafeCommand + "\n";
        }
        if (safe > 0) return "\n" + safe + " can be fixed by " + command + "\n";
        if (unsafe > 0) return "\n" + unsafe + " can be fixed by " + unsafeCommand + "\n";
        return "";
    }

    private String byPriority(RuleCatalogue rules) {
        var order = Comparator.<Tally.Line>comparingInt(line ->
                        rules.priority(line.code()).map(Priority::ordinal).orElse(-1))
                .thenComparing(Tally.Line::code);
        return table(findings.lines(order), rules);
    }

    private static String table(List<Tally.Line> lines, RuleCatalogue rules) {
        int code = lines.stream().mapToInt(line -> line.code().length()).max().orElse(0);
        int number = lines.stream()
                .mapToInt(line -> String.valueOf(line.count()).length())
                .max()
                .orElse(0);
        var out = new StringBuilder();
        for (var line : lines) {
            var priority = rules.priority(line.code()).map(Priority::id).orElse("-");
            var row = "  %" + number + "d  %-" + code + "s  %s\n";
            out.append(row.formatted(line.count(), line.code(), priority));
        }
        return out.toString();
    }

    /** All rules with findings, the most frequent first. */
    String statistics(RuleCatalogue rules) {
        return table(findings.lines(MOST_FIRST), rules);
    }

    String jsonStatistics(RuleCatalogue rules) {
        var all = new JsonArray();
        for (var line : findings.lines(MOST_FIRST)) {
            var entry = new JsonObject();
            entry.addProperty("code", line.code());
            entry.addProperty("count", line.count());
            entry.addProperty("fixable", line.safe() > 0);
            entry.addProperty("fixable_count", line.safe());
            entry.addProperty("unsafe_count", line.unsafe());
            entry.addProperty(
                    "priority", rules.priority(line.code()).map(Priority::id).orElse(null));
            all.add(entry);
        }
        return JsonFormat.GSON.toJson(all) + "\n";
    }

    /** The end of a fix's report. */
    String fixed() {
        int remaining = findings.count();
        var remains = remaining == 1 ? " remains" : " remain";
        return count(fixes, "fix") + " in " + count(fixedFiles, "file") + "; " + count(remaining, "finding") + remains;
    }

    String wouldFix() {
        return "Would make " + count(fixes, "fix") + " in " + count(fixedFiles, "file");
    }

    private static String count(int number, String what) {
        if (number == 1) return "1 " + what;
        return number + " " + what + (what.endsWith("x") ? "es" : "s");
    }
}
