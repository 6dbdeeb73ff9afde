/**
 * The exception that every part of minibot throws. It sits below all other rooms, so that any of them may throw it
 * without importing upwards; each part has its own subclass next to its SPI.
 */
@NullMarked
package io.minibot.error;

import org.jspecify.annotations.NullMarked;
