/**
 * Runs with sound: a campaign in real time with real speech recognition and voices, over simulated lines, with everything
 * recorded and measured. What is run, and on whose behalf, is the business of the commands.
 */
@NullMarked
package io.minibot.examples.live;

import org.jspecify.annotations.NullMarked;
