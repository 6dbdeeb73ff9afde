package io.minibot.intent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A compiled phrase pattern: a small program over the words of an utterance. Made by {@link PhraseParser}. Immutable.
 */
final class Phrase {
    /** One instruction; {@code next} and {@code other} are addresses in the program. */
    record Op(Kind kind, String word, Set<String> words, int next, int other) {}

    enum Kind {
        WORD,
        SET,
        PREFIX,
        NUMBER,
        ANY,
        SPLIT,
        START,
        END,
        NOT,
        MATCH
    }

    private final List<Op> program;
    private final int entry;

    Phrase(List<Op> program, int entry) {
        this.program = List.copyOf(program);
        this.entry = entry;
    }

    /** Returns the end of the longest match that begins at a word, or -1. */
    int match(Utterance utterance, int at) {
        return run(entry, utterance, at);
    }

    private int run(int address, Utterance utterance, int position) {
        int at = position;
        int pc = address;
        while (true) {
            Op op = program.get(pc);
            switch (op.kind()) {
                case WORD, SET, PREFIX, NUMBER, ANY -> {
                    if (at >= utterance.size() || !accepts(op, utterance.word(at))) {
                        return -1;
                    }
                    at++;
                    pc = op.next();
                }
                case SPLIT -> {
                    int one = run(op.next(), utterance, at);
                    int two = run(op.other(), utterance, at);
                    return Math.max(one, two);
                }
                case START -> {
                    if (at != 0) {
                        return -1;
                    }
                    pc = op.next();
                }
                case END -> {
                    if (at != utterance.size()) {
                        return -1;
                    }
                    pc = op.next();
                }
                case NOT -> {
                    if (run(op.other(), utterance, at) >= 0) {
                        return -1;
                    }
                    pc = op.next();
                }
                case MATCH -> {
                    return at;
                }
            }
        }
    }

    private static boolean accepts(Op op, String word) {
        return switch (op.kind()) {
            case WORD -> op.word().equals(word);
            case SET -> op.words().contains(word);
            case PREFIX -> word.startsWith(op.word());
            case NUMBER -> Character.isDigit(word.charAt(0));
            default -> true;
        };
    }

    /** Collects the instructions that can take the first word. */
    List<Op> firsts() {
        List<Op> firsts = new ArrayList<>();
        collect(entry, firsts, new HashSet<>());
        return firsts;
    }

    private void collect(int pc, List<Op> firsts, Set<Integer> seen) {
        if (!seen.add(pc)) {
            return;
        }
        Op op = program.get(pc);
        switch (op.kind()) {
            case SPLIT -> {
                collect(op.next(), firsts, seen);
                collect(op.other(), firsts, seen);
            }
            case START, END, NOT -> collect(op.next(), firsts, seen);
            default -> firsts.add(op);
        }
    }
}
