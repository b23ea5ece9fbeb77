package dev.anyiolsp.lsp;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.eclipse.lsp4j.AnnotatedTextEdit;
import org.eclipse.lsp4j.TextEdit;

/** Writes the annotation of an edit, which is lost where the type says that any text edit may stand. */
final class AnnotatedEditWriter implements TypeAdapterFactory {
    @Override
    @SuppressWarnings("unchecked")
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        if (type.getRawType() != TextEdit.class) return null;
        var plain = (TypeAdapter<TextEdit>) gson.getDelegateAdapter(this, type);
        return (TypeAdapter<T>) new TypeAdapter<TextEdit>() {
            @Override
            public void write(JsonWriter out, TextEdit edit) throws IOException {
                if (edit instanceof AnnotatedTextEdit annotated) {
                    gson.getAdapter(AnnotatedTextEdit.class).write(out, annotated);
                } else {
                    plain.write(out, edit);
                }
            }

            @Override
            public TextEdit read(JsonReader in) throws IOException {
                return plain.read(in);
            }
        };
    }
}
