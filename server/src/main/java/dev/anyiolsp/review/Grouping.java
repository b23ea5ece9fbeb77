package dev.anyiolsp.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts findings together that want the same of a person, though their texts name different things. */
final class Grouping {
    /** So many names are told apart. */
    private static final int MOST_NAMES = 3;

    /** Names, and places in other files. */
    private static final Pattern VARYING = Pattern.compile("`[^`]*`|[^\\s`;,]+\\.pyi?:\\d+");

    private Grouping() {}

    /** Findings for which the same holds. */
    record Group(String text, List<Place> places) {}

    /** Groups of findings by what is said of them but for names, the largest first. */
    static List<Group> by(Function<Place, String> said, Collection<Place> places) {
        var kinds = new LinkedHashMap<String, List<Place>>();
        for (var place : places) {
            var kind = VARYING.matcher(said.apply(place)).replaceAll("`…`");
            kinds.computeIfAbsent(kind, key -> new ArrayList<>()).add(place);
        }
        var groups = new ArrayList<Group>();
        for (var members : kinds.values()) {
            groups.add(new Group(joined(members.stream().map(said).distinct().toList()), members));
        }
        return sorted(groups);
    }

    /** One text for several that differ only in names. */
    private static String joined(List<String> texts) {
        if (texts.size() == 1) return texts.get(0);
        var names = texts.stream().map(Grouping::names).toList();
        var place = VARYING.matcher(texts.get(0));
        var text = new StringBuilder();
        for (int index = 0; place.find(); index++) {
            var different = new TreeSet<String>();
            for (var each : names) different.add(each.get(index));
            var few = different.size() <= MOST_NAMES;
            var all = place.group().startsWith("`") ? "`…`" : "another file";
            place.appendReplacement(text, Matcher.quoteReplacement(few ? String.join(" or ", different) : all));
        }
        return place.appendTail(text).toString();
    }

    private static List<String> names(String text) {
        return VARYING.matcher(text).results().map(MatchResult::group).toList();
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
}
