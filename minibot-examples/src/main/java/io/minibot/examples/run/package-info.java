/**
 * A run of simulated people, whatever the line: who is called as which lead, what came out of each call, and the files
 * and tables that show it. How the calls are carried is the business of the demo and of the simulation.
 */
@NullMarked
package io.minibot.examples.run;

import org.jspecify.annotations.NullMarked;
