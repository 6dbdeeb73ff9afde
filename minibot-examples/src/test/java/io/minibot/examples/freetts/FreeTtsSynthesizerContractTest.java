package io.minibot.examples.freetts;

import io.minibot.synthesis.Synthesizer;
import io.minibot.testkit.SynthesizerContract;

class FreeTtsSynthesizerContractTest extends SynthesizerContract {
    @Override
    protected Synthesizer open() {
        return FreeTtsSynthesizer.open();
    }
}
