package dev.anyiolsp.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.anyiolsp.fix.Fix;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.text.Edit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** For programs: an array with an object a finding, in the shape of ruff's, with a few keys more. */
final class JsonFormat implements ReportFormat {
    static final Gson GSON = new GsonBuilder()
            .serializeNulls()
            .disableHtmlEscaping()
            .setPrettyPrinting()
            .create();

    /** So many edits of one fix are listed: all uses of an object list all of them each. */
    private static final int MOST_EDITS = 10_000;

    private final RuleCatalogue rules;

    JsonFormat(RuleCatalogue rules) {
        this.rules = rules;
    }

    @Override
    public String start() {
        return "[";
    }

    @Override
    public String between() {
        return ",";
    }

    @Override
    public String end() {
        return "\n]\n";
    }

    @Override
    public boolean isForPeople() {
        return false;
    }

    @Override
    public String file(CheckedFile file) {
        if (file.findings().isEmpty()) return "";
        var places = Places.of(file.text());
        var done = new HashMap<Object, Common>();
        return file.findings().stream()
                .map(finding -> GSON.toJson(entry(file, places, finding, done)))
                .map(entry -> "\n" + entry.indent(2).stripTrailing())
                .collect(Collectors.joining(","));
    }

    /**
     * A fix that mends several findings, such as all uses of an object.
     *
     * @param place of the first of them
     */
    private record Common(JsonObject place, JsonArray edits, AtomicInteger listed) {
        /** Whether to list the edits once more. */
        boolean isListed() {
            return listed.addAndGet(edits.size()) <= MOST_EDITS;
        }
    }

    /** @param done the fixes so far that mend findings further on, too */
    private JsonObject entry(CheckedFile file, Places places, Finding finding, Map<Object, Common> done) {
        var entry = new JsonObject();
        entry.add("cell", JsonNull.INSTANCE);
        entry.addProperty("code", finding.code());
        entry.add("end_location", location(places, finding.range().end()));
        entry.addProperty("filename", file.absolute());
        entry.add("fix", fix(file, places, finding, done));
        entry.addProperty("level", finding.level().id());
        entry.add("location", location(places, finding.range().start()));
        entry.addProperty("message", finding.message());
        entry.addProperty("name", finding.name().isEmpty() ? null : finding.name());
        entry.addProperty("noqa_row", noqaRow(file, places, finding));
        entry.addProperty(
                "priority", rules.priority(finding.code()).map(Priority::id).orElse(null));
        entry.add("related", related(file, places, finding));
        entry.add("url", JsonNull.INSTANCE);
        return entry;
    }

    private static JsonElement related(CheckedFile file, Places places, Finding finding) {
        var result = new JsonArray();
        for (var related : finding.related()) {
            var place = new JsonObject();
            place.add("end_location", location(places, related.range().end()));
            place.addProperty("filename", file.absolute());
            place.add("location", location(places, related.range().start()));
            place.addProperty("message", related.message());
            result.add(place);
        }
        return result;
    }

    private static JsonElement fix(CheckedFile file, Places places, Finding finding, Map<Object, Common> done) {
        var preferred = CheckedFile.preferred(finding);
        if (preferred.isEmpty()) return JsonNull.INSTANCE;
        Fix fix = preferred.get();
        var known = fix.deed().map(done::get);
        var edits = new JsonArray();
        if (known.isEmpty()) {
            for (var edit : file.edits(finding, fix)) edits.add(edit(places, edit));
            if (edits.isEmpty()) return JsonNull.INSTANCE;
            var place = location(places, finding.range().start());
            fix.deed().ifPresent(deed -> done.put(deed, new Common(place, edits, new AtomicInteger(edits.size()))));
        } else if (known.get().isListed()) {
            edits.addAll(known.get().edits());
        }
        var result = new JsonObject();
        result.addProperty("applicability", fix.safety().isSafe() ? "safe" : "unsafe");
        result.add("edits", edits);
        result.addProperty("message", fix.title());
        result.addProperty("reason", fix.safety().objection().orElse(null));
        result.add("same_as", known.<JsonElement>map(Common::place).orElse(JsonNull.INSTANCE));
        return result;
    }

    private static JsonObject edit(Places places, Edit edit) {
        var result = new JsonObject();
        result.addProperty("content", edit.newText());
        result.add("end_location", location(places, edit.range().end()));
        result.add("location", location(places, edit.range().start()));
        return result;
    }

    private static JsonObject location(Places places, int offset) {
        var result = new JsonObject();
        result.addProperty("column", places.column(offset));
        result.addProperty("row", places.row(offset));
        return result;
    }

    /** The line that a comment about the finding goes to. None in a text without a tree. */
    private static Integer noqaRow(CheckedFile file, Places places, Finding finding) {
        if (finding.isSyntaxError() || file.document().isEmpty()) return null;
        return CommentLine.of(
                        file.document().get(), places.lines(), finding.range().start())
                + 1;
    }
}
