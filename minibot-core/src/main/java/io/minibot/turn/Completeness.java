package io.minibot.turn;

/** How finished the caller's words sound so far. */
public enum Completeness {
    /** A clear answer: nothing more is awaited. */
    COMPLETE,
    /** Nothing is known. */
    OPEN,
    /** More must come: a hesitation, or a phrase that cannot end here. */
    UNFINISHED
}
