package io.minibot.examples.cli;

import java.util.Locale;

/** The languages of the launcher, named as on the command line. */
public enum Language {
    /** English. */
    en,
    /** French. */
    fr;

    /** Returns the language for the engine. */
    public Locale locale() {
        return Locale.forLanguageTag(name());
    }
}
