package dev.anyiolsp.project;

/**
 * A setting as an option of the command line.
 *
 * @param key its name in all places
 * @param values what is written behind it
 * @param sentence what it does
 */
public record SettingOption(String key, String values, String sentence) {
    static SettingOption of(Setting setting) {
        var first = setting.sentence().replaceFirst("(?s)\\. .*", ".").replace("`", "");
        return new SettingOption(setting.key(), values(setting), first);
    }

    private static String values(Setting setting) {
        return switch (setting.kind()) {
            case FLAG -> "true|false";
            case CHOICE, CHOICES ->
                String.join(
                        "|",
                        setting.allowed().stream()
                                .filter(word -> !word.isEmpty())
                                .toList());
            case VERSION -> "VERSION";
            case SELECTORS -> "RULE";
            case GLOBS -> "PATTERN";
            case LEVELS -> "RULE=LEVEL";
            case SELECTORS_BY_GLOB -> "PATTERN=RULE";
        };
    }
}
