package io.minibot.examples.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Links to files next to the page. */
final class Links {
    private Links() {}

    /** Returns the link to a file; whatever its name holds, it stays a file of the page's own folder. */
    static String relative(String fileName) {
        return "./" + URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
