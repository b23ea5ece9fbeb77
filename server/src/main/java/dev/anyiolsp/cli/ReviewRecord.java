package dev.anyiolsp.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.anyiolsp.review.Handling;
import dev.anyiolsp.review.Place;
import dev.anyiolsp.review.Progress;
import dev.anyiolsp.review.Review;
import dev.anyiolsp.rules.Priority;
import java.util.ArrayList;
import java.util.List;

/** A review as {@code --save} writes it down and {@code --since} reads it. */
final class ReviewRecord {
    private static final String FORMAT = "anyio-lsp review";
    private static final int VERSION = 1;

    private ReviewRecord() {}

    static String write(Review review) {
        var all = new JsonArray();
        for (var place : review.findings()) all.add(entry(review, place));
        var record = new JsonObject();
        record.addProperty("format", FORMAT);
        record.addProperty("version", VERSION);
        record.addProperty("files", review.files().size());
        record.add("findings", all);
        return JsonFormat.GSON.toJson(record) + "\n";
    }

    private static JsonObject entry(Review review, Place place) {
        var entry = new JsonObject();
        entry.addProperty("path", place.path());
        entry.addProperty("line", place.line());
        entry.addProperty("code", place.code());
        entry.addProperty("name", place.name().isEmpty() ? null : place.name());
        entry.addProperty("message", place.message());
        entry.addProperty(
                "priority", review.priorityOf(place.code()).map(Priority::id).orElse(null));
        entry.addProperty("level", place.level().id());
        entry.addProperty("fix", place.handling().id());
        entry.addProperty("function", place.function());
        entry.addProperty("text", place.text());
        return entry;
    }

    /**
     * What an earlier run found.
     *
     * @throws IllegalArgumentException if the text is no such record, with the reason
     */
    static List<Progress.Earlier> read(String text) {
        try {
            var record = JsonParser.parseString(text).getAsJsonObject();
            if (!FORMAT.equals(text(record.get("format")))) throw new IllegalArgumentException("no saved review");
            if (record.get("version").getAsInt() != VERSION) {
                throw new IllegalArgumentException("saved by another version of anyio-lsp");
            }
            var found = new ArrayList<Progress.Earlier>();
            for (var element : record.getAsJsonArray("findings")) found.add(earlier(element.getAsJsonObject()));
            return List.copyOf(found);
        } catch (JsonParseException | IllegalStateException | NullPointerException | ClassCastException malformed) {
            throw new IllegalArgumentException("no saved review", malformed);
        } catch (NumberFormatException malformed) {
            throw new IllegalArgumentException("no saved review", malformed);
        }
    }

    private static Progress.Earlier earlier(JsonObject entry) {
        var handling = Handling.of(text(entry.get("fix")));
        if (handling.isEmpty()) throw new IllegalArgumentException("no saved review");
        return new Progress.Earlier(
                text(entry.get("path")),
                entry.get("line").getAsInt(),
                text(entry.get("code")),
                entry.get("name").isJsonNull() ? "" : text(entry.get("name")),
                text(entry.get("message")),
                handling.get(),
                text(entry.get("function")),
                text(entry.get("text")));
    }

    private static String text(JsonElement element) {
        return Printable.escaped(element.getAsString());
    }
}
