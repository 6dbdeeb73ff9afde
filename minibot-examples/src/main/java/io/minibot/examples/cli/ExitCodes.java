package io.minibot.examples.cli;

/** What the launcher tells the shell. */
public final class ExitCodes {
    /** All is well. */
    public static final int OK = 0;
    /** The command did its work, and what it looked at is not as it should be. */
    public static final int MISMATCH = 1;
    /** The input is wrong; nothing was done. */
    public static final int BAD_INPUT = 2;
    /** A fault of minibot itself: {@code EX_SOFTWARE} of sysexits.h. */
    public static final int FAULT = 70;
    /** Ended by Ctrl-C: 128 and the number of the signal, as shells have it. */
    public static final int INTERRUPTED = 130;

    private ExitCodes() {}
}
