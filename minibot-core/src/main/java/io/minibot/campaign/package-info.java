/**
 * Whom to call and when: claiming leads, the legal gate, the limit of calls at once, retries, and the loop that keeps a
 * campaign going until nobody is left. What is said in a call is not known here.
 */
@NullMarked
package io.minibot.campaign;

import org.jspecify.annotations.NullMarked;
