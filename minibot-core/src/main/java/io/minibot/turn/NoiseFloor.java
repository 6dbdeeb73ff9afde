package io.minibot.turn;

import java.util.Arrays;

/**
 * The level of the line without speech, by minimum statistics: the lowest smoothed level of the last two seconds, plus
 * what a minimum lies below a mean. It falls at once and rises within two seconds.
 */
final class NoiseFloor {
    private static final int PARTS = 8;
    private static final int PART_FRAMES = 12;
    /** Of 20 ms levels of noise in a telephone's band, smoothed over three: measured 1.2 to 1.6 dB. */
    private static final double MINIMUM_BELOW_MEAN_DB = 1.5;

    private final double lowestDbfs;
    private final double highestDbfs;
    private final double[] minima = new double[PARTS];
    private int part;
    private int framesInPart;
    private double smoothed;
    private double floorDbfs;

    NoiseFloor(double lowestDbfs, double highestDbfs) {
        this.lowestDbfs = lowestDbfs;
        this.highestDbfs = highestDbfs;
        Arrays.fill(minima, Double.POSITIVE_INFINITY);
        this.smoothed = Double.NaN;
        this.floorDbfs = lowestDbfs;
    }

    void accept(double levelDbfs) {
        double level = Math.max(levelDbfs, lowestDbfs);
        smoothed = Double.isNaN(smoothed) ? level : smoothed + (level - smoothed) * 0.4;
        if (smoothed < minima[part]) {
            minima[part] = smoothed;
            if (smoothed + MINIMUM_BELOW_MEAN_DB < floorDbfs) {
                floorDbfs = Math.max(lowestDbfs, smoothed + MINIMUM_BELOW_MEAN_DB);
            }
        }
        framesInPart++;
        if (framesInPart == PART_FRAMES) {
            nextPart();
        } else if (Double.isInfinite(minima[(part + 1) % PARTS]) && part == 0) {
            settle();
        }
    }

    double dbfs() {
        return floorDbfs;
    }

    private void nextPart() {
        settle();
        framesInPart = 0;
        part = (part + 1) % PARTS;
        minima[part] = Double.POSITIVE_INFINITY;
    }

    private void settle() {
        double lowest = Double.POSITIVE_INFINITY;
        for (double minimum : minima) {
            lowest = Math.min(lowest, minimum);
        }
        floorDbfs = Math.max(lowestDbfs, Math.min(highestDbfs, lowest + MINIMUM_BELOW_MEAN_DB));
    }
}
