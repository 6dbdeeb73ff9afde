/**
 * The launcher {@code ./minibot}: {@link io.minibot.examples.Minibot} is its main class, and each command lives in a
 * package of its own below. Everything here uses minibot as any host would: nothing that a host needs lives here.
 */
@NullMarked
package io.minibot.examples;

import org.jspecify.annotations.NullMarked;
