/**
 * The engine's only clock. {@link io.minibot.time.Scheduler} tells the time and runs timers: the real one lives here,
 * a virtual one in minibot-simulation. Nothing else in the engine asks the time or sleeps.
 */
@NullMarked
package io.minibot.time;

import org.jspecify.annotations.NullMarked;
