package dev.anyiolsp.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Puts findings together that want the same of a person, though their texts name different things. */
final class Grouping {
    private static final Pattern PLACE = Pattern.compile("[^\\s`;,]+\\.pyi?:\\d+");
    private static final Pattern NAME = Pattern.compile("`[^`]*`");

    private Grouping() {}

    /** Findings for which the same holds. */
    record Group(String text, List<Place> places) {}

    /** Groups of findings by what is said of them, the largest first; what differs between their texts is left out. */
    static List<Group> by(Function<Place, String> said, Collection<Place> places) {
        var kinds = new LinkedHashMap<String, List<Place>>();
        for (var place : places) {
            kinds.computeIfAbsent(kindOf(said.apply(place)), key -> new ArrayList<>())
                    .add(place);
        }
        var groups = new ArrayList<Group>();
        kinds.forEach((kind, members) -> {
            var texts = members.stream().map(said).distinct().toList();
            groups.add(new Group(texts.size() == 1 ? texts.get(0) : kind, members));
        });
        groups.sort(
                Comparator.<Group>comparingInt(group -> -group.places().size()).thenComparing(Group::text));
        return groups;
    }

    /** The same for texts that are short, and tell different things apart. */
    static List<Group> byText(Function<Place, String> said, Collection<Place> places) {
        var texts = new LinkedHashMap<String, List<Place>>();
        for (var place : places)
            texts.computeIfAbsent(said.apply(place), key -> new ArrayList<>()).add(place);
        return sorted(texts.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static List<Group> sorted(List<Group> groups) {
        return groups.stream()
                .sorted(Comparator.<Group>comparingInt(group -> -group.places().size())
                        .thenComparing(Group::text))
                .toList();
    }

    private static String kindOf(String text) {
        return NAME.matcher(PLACE.matcher(text).replaceAll("another file")).replaceAll("`…`");
    }
}
