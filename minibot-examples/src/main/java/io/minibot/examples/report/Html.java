package io.minibot.examples.report;

import java.util.Locale;

/** Builds HTML in which text can only ever be text. Not thread-safe. */
final class Html {
    private final StringBuilder html = new StringBuilder();

    /** Adds markup that a program wrote. */
    Html markup(String trusted) {
        html.append(trusted);
        return this;
    }

    /** Adds markup that a program wrote, with numbers put in as {@link String#format} does. */
    Html markup(String trusted, Number... numbers) {
        html.append(String.format(Locale.ROOT, trusted, (Object[]) numbers));
        return this;
    }

    /** Adds text from anywhere, fit for elements and for attributes in double quotes. */
    Html text(String untrusted) {
        html.append(escape(untrusted));
        return this;
    }

    /** Adds a whole element with text in it. */
    Html element(String tag, String trustedAttributes, String untrusted) {
        String space = trustedAttributes.isEmpty() ? "" : " ";
        return markup("<" + tag + space + trustedAttributes + ">")
                .text(untrusted)
                .markup("</" + tag + ">");
    }

    Html add(Html other) {
        html.append(other.html);
        return this;
    }

    static String escape(String untrusted) {
        StringBuilder escaped = new StringBuilder(untrusted.length() + 16);
        for (int i = 0; i < untrusted.length(); i++) {
            char c = untrusted.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(isForbidden(c) ? '\uFFFD' : c);
            }
        }
        return escaped.toString();
    }

    /** Control characters have no place in HTML. */
    private static boolean isForbidden(char c) {
        return c < ' ' && c != '\n' && c != '\t' || c >= 0x7F && c < 0xA0;
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
