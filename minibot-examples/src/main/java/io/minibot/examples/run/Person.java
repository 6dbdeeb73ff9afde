package io.minibot.examples.run;

import io.minibot.lead.Lead;
import io.minibot.simulation.ScriptedCaller;
import java.text.Normalizer;
import java.util.Locale;

/**
 * One call of a run: a scripted caller, and the lead as which that caller is phoned.
 *
 * @param number of the call in its run, from 1
 * @param caller who answers
 * @param lead whom the campaign calls
 */
public record Person(int number, ScriptedCaller caller, Lead lead) {
    /** Returns the beginning of the names of this call's files: {@code call-03-asks-the-price}. */
    public String fileName() {
        // ASCII alone: not every file system and locale takes more
        String plain = Normalizer.normalize(caller.name(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String name = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String trimmed = name.replaceAll("^-+|-+$", "");
        String shortened = trimmed.length() > 40 ? trimmed.substring(0, 40).replaceAll("-+$", "") : trimmed;
        return String.format(Locale.ROOT, "call-%02d", number) + (shortened.isEmpty() ? "" : "-" + shortened);
    }
}
