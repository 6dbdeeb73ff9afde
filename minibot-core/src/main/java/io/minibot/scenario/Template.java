package io.minibot.scenario;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with variables such as {@code {{lead.firstName}}}. Data only: nothing in it is evaluated, and a value that
 * itself looks like a variable is said as it stands.
 *
 * @param source the text as written
 */
public record Template(String source) {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([A-Za-z][A-Za-z0-9_.]*)\\s*}}");

    /** Checks that every pair of braces holds a name. */
    public Template {
        String rest = VARIABLE.matcher(source).replaceAll("");
        if (rest.contains("{{") || rest.contains("}}")) {
            throw new IllegalArgumentException("'" + source
                    + "' has braces that are no variable: write {{name}} with letters, digits, '.' and '_'");
        }
    }

    /**
     * Parses a text.
     *
     * @param source the text as written
     * @throws IllegalArgumentException if braces do not hold a variable's name
     */
    public static Template parse(String source) {
        return new Template(source);
    }

    /** Returns the names of the variables, in their order. */
    public Set<String> variables() {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = VARIABLE.matcher(source);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /**
     * Returns the text with its variables filled in.
     *
     * @param values by name
     * @throws ScenarioException if a variable has no value
     */
    public String render(Map<String, String> values) {
        return fill(name -> {
            String value = values.get(name);
            if (value == null) {
                throw new ScenarioException("variable {{" + name + "}} in '" + source
                        + "' has no value: give it to the lead, to the campaign, or as a default in the scenario");
            }
            return value;
        });
    }

    String fill(UnaryOperator<String> values) {
        return VARIABLE.matcher(source).replaceAll(match -> Matcher.quoteReplacement(values.apply(match.group(1))));
    }
}
