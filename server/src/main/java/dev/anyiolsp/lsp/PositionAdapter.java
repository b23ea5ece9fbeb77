package dev.anyiolsp.lsp;

import com.google.gson.JsonSyntaxException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.eclipse.lsp4j.Position;

/** Reads positions whose numbers are larger than any that Java has, as some clients say "the end", and all others. */
final class PositionAdapter extends TypeAdapter<Position> {
    @Override
    public Position read(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.NULL) {
            in.nextNull();
            return null;
        }
        var position = new Position();
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "line" -> position.setLine(number(in));
                case "character" -> position.setCharacter(number(in));
                default -> in.skipValue();
            }
        }
        in.endObject();
        return position;
    }

    private static int number(JsonReader in) throws IOException {
        try {
            // A cast of a number that is too large gives the largest.
            return (int) in.nextDouble();
        } catch (NumberFormatException text) {
            throw new JsonSyntaxException(text);
        }
    }

    @Override
    public void write(JsonWriter out, Position position) throws IOException {
        if (position == null) {
            out.nullValue();
            return;
        }
        out.beginObject();
        out.name("line").value(position.getLine());
        out.name("character").value(position.getCharacter());
        out.endObject();
    }
}
