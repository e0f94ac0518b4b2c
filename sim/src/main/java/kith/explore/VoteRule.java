package kith.explore;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** How the answers to one question become one value. Where nobody answered there is none. */
public enum VoteRule {
    /** Every answer counts by its size. */
    MEAN {
        @Override
        double decide(List<Double> answers, int[] counts, int all) {
            double sum = 0;
            for (int i = 0; i < counts.length; i++) {
                sum += answers.get(i) * counts[i];
            }
            return sum / all;
        }
    },
    /** The answer in the middle; between two different ones, half way. */
    MEDIAN {
        @Override
        double decide(List<Double> answers, int[] counts, int all) {
            return (ranked(answers, counts, (all - 1) / 2) + ranked(answers, counts, all / 2)) / 2;
        }
    },
    /** The answer that most people chose; between equal ones the one next to the median, then the lower one. */
    MAJORITY {
        @Override
        double decide(List<Double> answers, int[] counts, int all) {
            double median = MEDIAN.decide(answers, counts, all);
            int best = 0;
            for (int i = 1; i < counts.length; i++) {
                boolean closer = Math.abs(answers.get(i) - median) < Math.abs(answers.get(best) - median);
                if (counts[i] > counts[best] || counts[i] == counts[best] && closer) {
                    best = i;
                }
            }
            return answers.get(best);
        }
    };

    abstract double decide(List<Double> answers, int[] counts, int all);

    /**
     * The value that answers come to.
     *
     * @param counts how many people gave each answer of the question
     */
    public OptionalDouble of(PanelQuestion question, int[] counts) {
        int[] counted = counts;
        List<Double> answers = question.answers();
        if (this == MAJORITY && question.isOfRole()) {
            counted = bySide(answers, counts);
            answers = List.of(-1.0, 0.0, 1.0);
        }
        int all = 0;
        for (int count : counted) {
            all += count;
        }
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(decide(answers, counted, all));
    }

    /** Its name in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** No, nothing, yes: the larger side wins, and equal sides leave the middle. */
    private static int[] bySide(List<Double> answers, int[] counts) {
        int no = 0;
        int yes = 0;
        for (int i = 0; i < counts.length; i++) {
            if (answers.get(i) < 0) {
                no += counts[i];
            } else {
                yes += counts[i];
            }
        }
        return no == yes ? new int[]{0, no + yes, 0} : no > yes ? new int[]{1, 0, 0} : new int[]{0, 0, 1};
    }

    private static double ranked(List<Double> answers, int[] counts, int rank) {
        int left = rank;
        int i = 0;
        while (left >= counts[i]) {
            left -= counts[i++];
        }
        return answers.get(i);
    }
}
