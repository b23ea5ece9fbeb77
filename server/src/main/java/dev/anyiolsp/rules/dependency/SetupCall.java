package dev.anyiolsp.rules.dependency;

import dev.anyiolsp.project.SetupScript;
import dev.anyiolsp.project.Version;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.List;
import java.util.Optional;

/** {@code install_requires=["name>=1"]} in {@code setup.py}, or the list that its value is bound to. */
final class SetupCall implements DependencyText {
    private final Expression.Sequence list;

    private SetupCall(Expression.Sequence list) {
        this.list = list;
    }

    static Optional<SetupCall> of(Document document, String argument) {
        return SetupScript.read(document).list(argument).map(SetupCall::new);
    }

    /** The list's first line. */
    @Override
    public TextRange place() {
        var holder =
                list.parent().filter(parent -> !(parent instanceof Expression)).map(Node::range);
        int start = holder.filter(range -> range.start() <= list.range().start())
                .map(TextRange::start)
                .orElse(list.range().start());
        return new TextRange(start, list.range().start());
    }

    @Override
    public Optional<Edit> adding(Version minimum) {
        var text = list.document().text();
        if (!"[(".contains(text.substring(list.range().start(), list.range().start() + 1))) return Optional.empty();
        var elements = list.elements();
        var texts = elements.stream().map(SetupCall::content).toList();
        if (texts.contains("")) return Optional.empty();
        var entry = Entry.like(texts);
        var brackets = new BracketedList(
                text, list.range(), elements.stream().map(Expression::range).toList(), Line.endingOf(text));
        return Optional.of(brackets.insert(entry.index(texts), quoted(entry.requirement(minimum), elements)));
    }

    /** The text between the quotes of a plain string; an empty text for all else. */
    private static String content(Expression element) {
        if (!(element instanceof Expression.Constant)) return "";
        var text = element.text();
        char quote = text.charAt(0);
        boolean isPlain =
                (quote == '"' || quote == '\'') && text.length() > 2 && text.indexOf(quote, 1) == text.length() - 1;
        return isPlain ? text.substring(1, text.length() - 1) : "";
    }

    private static String quoted(String requirement, List<Expression> elements) {
        long single = elements.stream()
                .filter(element -> element.text().startsWith("'"))
                .count();
        var quote = 2 * single > elements.size() ? "'" : "\"";
        return quote + requirement + quote;
    }
}
