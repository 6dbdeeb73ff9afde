package io.minibot.examples.run;

import java.util.Optional;

/**
 * A call with all that there is to show of it.
 *
 * @param result what came out
 * @param timeline who said what when; empty where nobody answered
 * @param recording the sound; empty where there was none
 */
public record ShownCall(CallResult result, Timeline timeline, Optional<Recording> recording) {}
