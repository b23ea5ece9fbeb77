package dev.anyiolsp.project;

import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that {@code setup.py} puts together of literals and of names that are bound to them once: {@code ">=" + PYTHON},
 * {@code f">={PYTHON}"}, {@code ">={}.{}".format(*PYTHON)}. Where anything else takes part in it, nothing is known.
 */
final class ComposedText {
    private static final int DEEPEST = 8;
    private static final int MOST = 100;
    private static final Pattern FIELD = Pattern.compile("\\{(\\w*)(?:\\[(\\d{1,3})])?}");
    private static final Pattern PLACE = Pattern.compile("%[srdi]");

    private final Map<String, Expression> constants;

    ComposedText(Map<String, Expression> constants) {
        this.constants = constants;
    }

    Optional<String> of(Expression value) {
        return of(value, 0);
    }

    private Optional<String> of(Expression value, int depth) {
        if (value == null || depth > DEEPEST) return Optional.empty();
        if (value instanceof Expression.Name name) return of(constants.get(name.id()), depth + 1);
        if (value instanceof Expression.Constant constant) return constant(constant);
        if (value instanceof Expression.JoinedStr text) return joined(text, depth + 1);
        if (value instanceof Expression.BinOp operation) return operation(operation, depth + 1);
        if (value instanceof Expression.Call call) return call(call, depth + 1);
        if (value instanceof Expression.Subscript subscript) return element(subscript, depth + 1);
        return Optional.empty();
    }

    private static Optional<String> constant(Expression.Constant constant) {
        return switch (constant.kind()) {
            case STRING -> SetupScript.literal(constant);
            case INTEGER, FLOAT ->
                Optional.of(constant.at()
                        .tokenText(constant.at().tree().firstToken(constant.at().node())));
            default -> Optional.empty();
        };
    }

    /** A sum of texts, or a text with {@code %} places. */
    private Optional<String> operation(Expression.BinOp operation, int depth) {
        var left = of(operation.left(), depth);
        if (left.isEmpty()) return Optional.empty();
        if (operation.operator().equals("+")) {
            return of(operation.right(), depth).map(right -> left.get() + right);
        }
        if (!operation.operator().equals("%")) return Optional.empty();
        var values = elements(operation.right(), depth)
                .or(() -> of(operation.right(), depth).map(List::of));
        return values.flatMap(texts -> filled(left.get(), PLACE, texts));
    }

    /** {@code text.format(…)}, {@code text.join(…)}, {@code str(…)}. */
    private Optional<String> call(Expression.Call call, int depth) {
        if (!call.keywords().isEmpty()) return Optional.empty();
        if (isStr(call.function()) && call.arguments().size() == 1)
            return of(call.arguments().get(0), depth);
        if (!(call.function() instanceof Expression.Attribute method)) return Optional.empty();
        var text = of(method.value(), depth);
        if (text.isEmpty()) return Optional.empty();
        if (method.name().equals("format")) {
            return spread(call.arguments(), depth).flatMap(values -> filled(text.get(), FIELD, values));
        }
        if (!method.name().equals("join") || call.arguments().size() != 1) return Optional.empty();
        return elements(call.arguments().get(0), depth).map(values -> String.join(text.get(), values));
    }

    private static boolean isStr(Expression function) {
        return function instanceof Expression.Name name && name.id().equals("str");
    }

    /** What arguments are, starred ones element by element. */
    private Optional<List<String>> spread(List<Expression> arguments, int depth) {
        var texts = new ArrayList<String>();
        for (var argument : arguments) {
            var values = argument instanceof Expression.Starred starred
                    ? elements(starred.value(), depth)
                    : of(argument, depth).map(List::of);
            if (values.isEmpty() || texts.size() > MOST) return Optional.empty();
            texts.addAll(values.get());
        }
        return Optional.of(texts);
    }

    /** The elements of a tuple or list, or of one of which each is made a text: {@code map(str, PYTHON)}. */
    private Optional<List<String>> elements(Expression value, int depth) {
        if (value == null || depth > DEEPEST) return Optional.empty();
        if (value instanceof Expression.Name name) return elements(constants.get(name.id()), depth + 1);
        if (value instanceof Expression.Sequence sequence && sequence.kind() != NodeKind.SET)
            return spread(sequence.elements(), depth + 1);
        if (value instanceof Expression.Comprehension comprehension) return eachAsText(comprehension, depth + 1);
        boolean isMap = value instanceof Expression.Call call
                && call.function() instanceof Expression.Name function
                && function.id().equals("map")
                && call.arguments().size() == 2
                && isStr(call.arguments().get(0));
        return isMap ? elements(((Expression.Call) value).arguments().get(1), depth + 1) : Optional.empty();
    }

    /** {@code str(number) for number in PYTHON}. */
    private Optional<List<String>> eachAsText(Expression.Comprehension comprehension, int depth) {
        if (comprehension.generators().size() != 1) return Optional.empty();
        var generator = comprehension.generators().get(0);
        boolean isEach = comprehension.element().orElse(null) instanceof Expression.Call call
                && isStr(call.function())
                && call.arguments().size() == 1
                && call.arguments().get(0) instanceof Expression.Name element
                && generator.target() instanceof Expression.Name target
                && element.id().equals(target.id())
                && generator.conditions().isEmpty();
        return isEach ? elements(generator.iterable(), depth) : Optional.empty();
    }

    private Optional<String> element(Expression.Subscript subscript, int depth) {
        if (!(subscript.index() instanceof Expression.Constant index) || index.kind() != ConstantKind.INTEGER) {
            return Optional.empty();
        }
        return elements(subscript.value(), depth)
                .flatMap(values -> constant(index).flatMap(number -> element(values, number)));
    }

    private static Optional<String> element(List<String> values, String index) {
        boolean isPlace = index.matches("\\d{1,3}") && Integer.parseInt(index) < values.size();
        return isPlace ? Optional.of(values.get(Integer.parseInt(index))) : Optional.empty();
    }

    /** An f-string of which each field is a name or an element of what is bound to it. */
    private Optional<String> joined(Expression.JoinedStr value, int depth) {
        var source = value.at().document().text(value.range());
        var quoted = Pattern.compile("[fF](['\"])([^'\"\\\\\n]*)\\1").matcher(source);
        if (value.template() || !quoted.matches()) return Optional.empty();
        var fields = FIELD.matcher(quoted.group(2));
        var text = new StringBuilder();
        while (fields.find()) {
            var bound = constants.get(fields.group(1));
            var field = fields.group(2) == null
                    ? of(bound, depth)
                    : elements(bound, depth).flatMap(values -> element(values, fields.group(2)));
            if (field.isEmpty()) return Optional.empty();
            fields.appendReplacement(text, Matcher.quoteReplacement(field.get()));
        }
        fields.appendTail(text);
        return complete(text);
    }

    /** A text whose places take one value after the other, or that with their number. */
    private static Optional<String> filled(String template, Pattern place, List<String> values) {
        var places = place.matcher(template);
        var text = new StringBuilder();
        for (int next = 0; places.find(); next++) {
            boolean isNumbered = place == FIELD && !places.group(1).isEmpty();
            if (place == FIELD && places.group(2) != null) return Optional.empty();
            var value = element(values, isNumbered ? places.group(1) : String.valueOf(next));
            if (value.isEmpty()) return Optional.empty();
            places.appendReplacement(text, Matcher.quoteReplacement(value.get()));
        }
        places.appendTail(text);
        return complete(text);
    }

    /** A place that was not understood leaves its mark. */
    private static Optional<String> complete(StringBuilder text) {
        return text.indexOf("{") < 0 && text.indexOf("%") < 0 ? Optional.of(text.toString()) : Optional.empty();
    }
}
