package dev.anyiolsp.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The settings as other tools and people read them, made from {@link SettingsSchema}. */
public final class SettingsPages {
    private final Vocabulary vocabulary;

    public SettingsPages(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The options of the command line. */
    public static List<SettingOption> options() {
        return SettingsSchema.ALL.stream().map(SettingOption::of).toList();
    }

    /** A JSON schema of {@code [tool.anyio-lsp]}, for editors that complete and check TOML. */
    public String jsonSchema() {
        var properties = new LinkedHashMap<String, Object>();
        for (var setting : SettingsSchema.ALL) {
            var property = new LinkedHashMap<String, Object>();
            property.put("description", setting.sentence());
            property.putAll(shape(setting, schema("$ref", "#/definitions/rule")));
            properties.put(setting.key(), property);
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", "anyio-lsp");
        schema.put("description", "Settings of anyio-lsp: [tool.anyio-lsp] of pyproject.toml, or anyio-lsp.toml.");
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        schema.put("definitions", schema("rule", word(vocabulary.selectors())));
        return JsonText.of(schema) + "\n";
    }

    /**
     * An element of {@code contributes.configuration} of a VS Code extension, as JSON. Every default is null, "not
     * given", because the editor sends defaults like choices, and these would hide what the project's files say.
     */
    public String editorConfiguration() {
        var properties = new LinkedHashMap<String, Object>();
        int order = 1;
        for (var setting : SettingsSchema.ALL) {
            if (!setting.isForEditors()) continue;
            var property = new LinkedHashMap<String, Object>(shape(setting, word(vocabulary.selectors())));
            property.put("type", List.of(property.get("type"), "null"));
            if (property.get("enum") instanceof List<?> words) {
                var orNull = new ArrayList<Object>(words);
                orNull.add(null);
                property.put("enum", orNull);
            }
            property.put("default", null);
            property.put("scope", "resource");
            property.put("order", order++);
            property.put("markdownDescription", setting.sentence() + fallback(setting));
            properties.put("anyio-lsp." + setting.key(), property);
        }
        var element = new LinkedHashMap<String, Object>();
        element.put("title", "anyio-lsp: Findings");
        element.put("properties", properties);
        return JsonText.of(element);
    }

    private static String fallback(Setting setting) {
        var project = " Not set: what the project's files say";
        return project + (setting.byDefault().isEmpty() ? "." : ", else " + shown(setting) + ".");
    }

    /** A Markdown table. */
    public String table() {
        return SettingsSchema.ALL.stream()
                .map(setting -> "| `%s` | %s | %s | %s |\n"
                        .formatted(setting.key(), values(setting), shown(setting), setting.sentence()))
                .collect(Collectors.joining(
                        "", "| Setting | Takes | Default | What it does |\n| --- | --- | --- | --- |\n", ""));
    }

    private static String values(Setting setting) {
        boolean isWord = setting.kind() == Setting.Kind.CHOICE || setting.kind() == Setting.Kind.CHOICES;
        if (!isWord) return setting.kind().words();
        var words = setting.allowed().stream()
                .filter(word -> !word.isEmpty())
                .map(word -> "`\"" + word + "\"`")
                .collect(Collectors.joining(", "));
        return setting.kind() == Setting.Kind.CHOICES ? "a list of " + words : words;
    }

    private static String shown(Setting setting) {
        if (setting.byDefault().isEmpty()) return "";
        boolean isWord = setting.kind() == Setting.Kind.CHOICE;
        return isWord ? "`\"" + setting.byDefault() + "\"`" : "`" + setting.byDefault() + "`";
    }

    /** What values look like; {@code rule} is what the name of a rule looks like. */
    private Map<String, Object> shape(Setting setting, Map<String, Object> rule) {
        return switch (setting.kind()) {
            case FLAG -> schema("type", "boolean");
            case CHOICE -> schema("type", "string", "enum", setting.allowed());
            case VERSION -> schema("type", "string", "pattern", "^$|^\\d+(\\.\\d+){0,3}$");
            case CHOICES -> list(schema("type", "string", "enum", setting.allowed()));
            case SELECTORS -> list(rule);
            case GLOBS -> list(schema("type", "string"));
            case LEVELS ->
                schema(
                        "type",
                        "object",
                        "propertyNames",
                        schema("enum", inOrder(vocabulary.levelled())),
                        "additionalProperties",
                        schema("type", "string", "enum", setting.allowed()));
            case SELECTORS_BY_GLOB -> schema("type", "object", "additionalProperties", list(rule));
        };
    }

    private static Map<String, Object> word(Set<String> words) {
        return schema("type", "string", "enum", inOrder(words));
    }

    private static List<String> inOrder(Set<String> words) {
        return new ArrayList<>(words);
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        return schema("type", "array", "items", items);
    }

    private static Map<String, Object> schema(Object... keysAndValues) {
        var schema = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            schema.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return schema;
    }
}
