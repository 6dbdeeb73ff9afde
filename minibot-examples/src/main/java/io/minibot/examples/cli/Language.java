package io.minibot.examples.cli;

import java.util.Locale;

/** The languages of the launcher, named as on the command line. */
public enum Language {
    /** English. */
    en,
    /** French. */
    fr;

    /**
     * Returns the language of a scenario.
     *
     * @param locale as the scenario has it
     * @throws CommandException if the launcher does not speak it
     */
    public static Language of(Locale locale) {
        for (Language language : values()) {
            if (language.name().equals(locale.getLanguage())) {
                return language;
            }
        }
        throw new CommandException(
                "the scenario speaks '" + locale.toLanguageTag() + "': the launcher only knows en and fr");
    }

    /** Returns the language for the engine. */
    public Locale locale() {
        return Locale.forLanguageTag(name());
    }
}
