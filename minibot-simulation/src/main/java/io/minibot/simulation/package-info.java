/**
 * Parts to try minibot without a telephone: {@link io.minibot.simulation.VirtualScheduler virtual time}, people who
 * {@linkplain io.minibot.simulation.ScriptedCaller follow a script}, a telephony that runs thousands of calls on
 * transcripts and one that carries real sound, and fakes of the other SPIs. No test framework is needed here, so a
 * program may use it too; what asserts lives in minibot-testkit.
 */
@NullMarked
package io.minibot.simulation;

import org.jspecify.annotations.NullMarked;
