/**
 * The conversation as data: the scenario's model, its JSON form with schema and validation, and templates. How a
 * conversation moves through it is the dialogue's business.
 */
@NullMarked
package io.minibot.scenario;

import org.jspecify.annotations.NullMarked;
