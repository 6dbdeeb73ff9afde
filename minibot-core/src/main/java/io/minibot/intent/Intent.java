package io.minibot.intent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a caller means by an utterance, by its stable id. The constants are the base intents, which every language pack
 * knows; a scenario may add its own.
 *
 * @param id lower case letters, digits, {@code _}, {@code -} and {@code .}, at most 64 characters
 */
public record Intent(@JsonValue String id) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,63}");

    /** Agrees, confirms or accepts. */
    public static final Intent AFFIRM = new Intent("affirm");
    /** Refuses, or answers no. */
    public static final Intent DENY = new Intent("deny");
    /** Hesitates, has to think or to ask somebody. */
    public static final Intent UNSURE = new Intent("unsure");
    /** Cannot talk now, or names another time. */
    public static final Intent CALLBACK = new Intent("callback");
    /** Asks about the offer, the price, the company, the purpose or where the number comes from. */
    public static final Intent QUESTION = new Intent("question");
    /** Gives a reason against, without simply refusing. */
    public static final Intent OBJECTION = new Intent("objection");
    /** Wants no more calls, or data erased, or is on a register. */
    public static final Intent DO_NOT_CALL = new Intent("do_not_call");
    /** Wants to talk to a person. */
    public static final Intent HUMAN_REQUEST = new Intent("human_request");
    /** Asks whether this is a machine. */
    public static final Intent ROBOT_QUESTION = new Intent("robot_question");
    /** Is not the person who was called, or that person has moved away. */
    public static final Intent WRONG_NUMBER = new Intent("wrong_number");
    /** Abuse aimed at the bot. */
    public static final Intent INSULT = new Intent("insult");
    /** Did not hear or did not understand. */
    public static final Intent REPEAT = new Intent("repeat");
    /** Asks to wait a moment. */
    public static final Intent HOLD = new Intent("hold");
    /** Ends the call. */
    public static final Intent GOODBYE = new Intent("goodbye");
    /** Everything else: side talk, fillers alone, numbers, off topic. */
    public static final Intent UNKNOWN = new Intent("unknown");

    /** The base intents, in the order of the documentation. */
    public static final List<Intent> BASE = List.of(
            AFFIRM,
            DENY,
            UNSURE,
            CALLBACK,
            QUESTION,
            OBJECTION,
            DO_NOT_CALL,
            HUMAN_REQUEST,
            ROBOT_QUESTION,
            WRONG_NUMBER,
            INSULT,
            REPEAT,
            HOLD,
            GOODBYE,
            UNKNOWN);

    /** Checks the id. */
    @JsonCreator
    public Intent {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("intent id '" + id
                    + "' must start with a letter or digit and hold only lower case letters, digits, '_', '-' and '.'");
        }
    }

    /** Returns whether every language pack knows this intent. */
    public boolean isBase() {
        return BASE.contains(this);
    }

    @Override
    public String toString() {
        return id;
    }
}
