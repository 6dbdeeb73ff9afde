package io.minibot.scenario;

/** Whether a prompt can be interrupted. */
public enum BargeIn {
    /** Speech stops the prompt; backchannels ("mm", "d'accord") do not. The default. */
    SPEECH,
    /** Any sound of a voice stops the prompt, backchannels included. */
    ANY_VOICE,
    /** Nothing stops the prompt. */
    NONE
}
