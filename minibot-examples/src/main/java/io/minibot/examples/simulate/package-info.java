/**
 * {@code minibot simulate}: calls by the thousand in virtual time, through the real engine. The same seed gives the same
 * bytes, whatever the machine: the calls are cut into blocks of one fixed size, each with a clock and an engine of its own,
 * so it does not matter how many of them run side by side.
 */
@NullMarked
package io.minibot.examples.simulate;

import org.jspecify.annotations.NullMarked;
