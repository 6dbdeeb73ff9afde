package io.minibot.simulation;

import io.minibot.audio.AudioFrame;
import io.minibot.simulation.CallTimeline.Passage;
import io.minibot.simulation.CallTimeline.Speaker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A scripted caller in one call, from answering on. Driven frame by frame: hears 20 ms of the bot, and gives 20 ms of
 * its own. Used by one thread at a time.
 */
final class CallerPerformance {
    private static final int PAUSE = frames(ScriptedCaller.PAUSE);
    /** No line lasts that long. */
    private static final int NEVER = Integer.MAX_VALUE;

    private final ScriptedCaller caller;
    private final CallerVoice voice;
    private final Line line;
    private final int[] fired;
    private final @Nullable Pattern[] patterns;
    private final List<Plan> plans = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private final int reaction;
    private final int patience;
    private int now;

    private boolean prompting;
    private int prompt;
    private int promptBegan;
    private int lastSound = NEVER;
    private boolean spokeAtLastSound;
    private final StringBuilder promptText = new StringBuilder();

    private AudioFrame @Nullable [] speaking;
    private int spoken;
    private int lineBegan;
    private int hangUpAt = NEVER;
    private String lineText = "";

    /** What the caller does beside speaking. */
    interface Line {
        void press(char key);

        void hangUp();
    }

    /** How the caller's lines sound. */
    interface CallerVoice {
        AudioFrame[] frames(String text);

        AudioFrame[] machine(AnsweringMachine machine);
    }

    CallerPerformance(ScriptedCaller caller, CallerVoice voice, Line line) {
        this.caller = caller;
        this.voice = voice;
        this.line = line;
        reaction = Math.max(PAUSE, frames(caller.reaction()));
        patience = caller.patience() == null ? NEVER : frames(caller.patience());
        fired = new int[caller.script().size()];
        patterns = new Pattern[fired.length];
        for (int i = 0; i < fired.length; i++) {
            Cue cue = caller.script().get(i).cue();
            patterns[i] = cue.bot() == null ? null : Cue.pattern(cue.bot());
            if (cue.moment() == Cue.Moment.ANSWERED) {
                plans.add(new Plan(i, delay(i, 0), false));
            }
        }
        AnsweringMachine machine = caller.machine();
        if (machine != null) {
            AudioFrame[] greeting = voice.machine(machine);
            begin(greeting, machine.greeting());
            hangUpAt = greeting.length + frames(machine.records());
        }
    }

    /**
     * Lives through the next 20 ms.
     *
     * @param botSounds whether the bot is heard in them
     * @param botWord what the bot begins to say in them, one word or more, or null
     * @return what the caller sounds like meanwhile, or null for silence
     */
    @Nullable AudioFrame next(boolean botSounds, @Nullable String botWord) {
        if (botSounds) {
            hear(botWord);
        } else if (prompting && now - lastSound >= PAUSE) {
            finishPrompt();
        }
        if (!plans.isEmpty() && speaking == null) {
            act();
        }
        AudioFrame frame = speaking == null ? null : speaking[spoken++];
        now++;
        if (speaking != null && spoken == speaking.length) {
            endLine();
        }
        if (now >= hangUpAt || now >= patience) {
            line.hangUp();
        }
        return frame;
    }

    /** Closes what is still open, and returns who spoke when. */
    List<Passage> passages() {
        if (speaking != null) {
            endLine();
        }
        if (prompting) {
            recordPrompt();
        }
        passages.sort(Comparator.comparing(Passage::from));
        return passages;
    }

    /** Whether the caller is saying something now. */
    boolean isSpeaking() {
        return speaking != null;
    }

    static int frames(Duration duration) {
        return (int) Math.min(NEVER, duration.plusMillis(19).toMillis() / 20);
    }

    private void hear(@Nullable String word) {
        if (!prompting) {
            prompting = true;
            prompt++;
            promptBegan = now;
            promptText.setLength(0);
            plans.removeIf(Plan::isAnswer);
            interrupt(true);
        }
        lastSound = now + 1;
        spokeAtLastSound = speaking != null;
        if (word != null) {
            promptText.append(promptText.length() == 0 ? "" : " ").append(word);
            interrupt(false);
        }
    }

    /** Plans what is to be said over this prompt: entries without a pattern as it begins, the others as they match. */
    private void interrupt(boolean begun) {
        for (int i = 0; i < fired.length; i++) {
            boolean due = (patterns[i] == null) == begun;
            if (due && fits(i, Cue.Moment.BOT_SPEAKING) && !isPlanned(i)) {
                plans.add(new Plan(i, delay(i, 0), false));
            }
        }
    }

    private void finishPrompt() {
        prompting = false;
        recordPrompt();
        if (spokeAtLastSound || caller.machine() != null) {
            return;
        }
        for (int i = 0; i < fired.length; i++) {
            if (fits(i, Cue.Moment.BOT_FINISHED)) {
                plans.add(new Plan(i, delay(i, reaction) - (now - lastSound), true));
                return;
            }
        }
        if (caller.otherwise() != null) {
            plans.add(new Plan(-1, now + reaction - (now - lastSound), true));
        }
    }

    private void act() {
        for (int i = 0; i < plans.size(); i++) {
            Plan plan = plans.get(i);
            if (plan.at() <= now) {
                plans.remove(i);
                if (plan.entry() < 0) {
                    String text = java.util.Objects.requireNonNull(caller.otherwise());
                    begin(voice.frames(text), text);
                } else {
                    fired[plan.entry()]++;
                    perform(caller.script().get(plan.entry()));
                }
                return;
            }
        }
    }

    private void perform(Reaction entry) {
        for (char key : entry.press().toCharArray()) {
            line.press(key);
        }
        int length = 0;
        if (entry.say() != null) {
            AudioFrame[] frames = voice.frames(entry.say());
            length = frames.length;
            begin(frames, entry.say());
        }
        if (entry.hangUpAfter() != null) {
            hangUpAt = now + Math.min(length, frames(entry.hangUpAfter()));
        }
    }

    private void begin(AudioFrame[] frames, String text) {
        if (frames.length > 0) {
            speaking = frames;
            spoken = 0;
            lineBegan = now;
            lineText = text;
        }
    }

    private void endLine() {
        speaking = null;
        passages.add(new Passage(Speaker.CALLER, at(lineBegan), at(now), lineText));
    }

    private void recordPrompt() {
        passages.add(new Passage(Speaker.BOT, at(promptBegan), at(lastSound), promptText.toString()));
    }

    private boolean fits(int entry, Cue.Moment moment) {
        Cue cue = caller.script().get(entry).cue();
        return cue.moment() == moment
                && fired[entry] < caller.script().get(entry).times()
                && (cue.prompt() == 0 || cue.prompt() == prompt)
                && (patterns[entry] == null
                        || patterns[entry].matcher(promptText).find());
    }

    private boolean isPlanned(int entry) {
        return plans.stream().anyMatch(plan -> plan.entry() == entry);
    }

    private int delay(int entry, int otherwise) {
        Duration after = caller.script().get(entry).after();
        return now + (after == null ? otherwise : frames(after));
    }

    private static Duration at(int frame) {
        return AudioFrame.DURATION.multipliedBy(frame);
    }

    /** An entry of the script (-1 for the answer otherwise given) that is to happen at a frame. */
    private record Plan(int entry, int at, boolean isAnswer) {}
}
