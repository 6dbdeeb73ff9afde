package io.minibot.scenario;

import java.util.Locale;

/**
 * Something that is wrong with a scenario.
 *
 * @param severity whether the scenario can be used all the same
 * @param path where, as a JSON pointer into the file ({@code /steps/owner/on/affirm}); empty for the file as a whole
 * @param message what is wrong
 * @param mend what to do about it
 */
public record Finding(Severity severity, String path, String message, String mend) {
    /** How bad it is. */
    public enum Severity {
        /** The scenario cannot be used. */
        ERROR,
        /** The scenario can be used; it probably does not do what was meant. */
        WARNING
    }

    static Finding error(String path, String message, String mend) {
        return new Finding(Severity.ERROR, path, message, mend);
    }

    /** Returns whether the scenario cannot be used because of it. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Returns one line for people: {@code error /steps/owner/on/affirm: there is no ...; name one of ...}. */
    @Override
    public String toString() {
        return severity.name().toLowerCase(Locale.ROOT) + " " + (path.isEmpty() ? "" : path + ": ") + message + "; "
                + mend;
    }
}
