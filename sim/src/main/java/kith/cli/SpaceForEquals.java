package kith.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.scenario.format.GivenValues;
import kith.scenario.format.Problem;
import kith.scenario.format.Words;

/**
 * Says where a space was written for the sign = of a value: {@code --set a.b 0.3}. The number was then taken for a
 * file, which is not told.
 *
 * @param words the words of the command line
 */
record SpaceForEquals(List<String> words) {
    /** The problems, each such one with the right form instead. */
    List<Problem> in(List<Problem> problems) {
        List<Problem> told = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        for (Problem problem : problems) {
            Optional<Integer> at = at(problem);
            at.ifPresent(i -> taken.add(words.get(i + 2)));
            told.add(at.map(i -> new Problem(problem.where(), problem.path(), "the sign = is missing; write "
                    + words.get(i) + " " + ShellWords.quoted(words.get(i + 1) + "=" + words.get(i + 2))))
                    .orElse(problem));
        }
        told.removeIf(problem -> taken.contains(problem.where()) && problem.message().startsWith("does not exist"));
        return told;
    }

    /** Where the option of a problem stands that has neither = nor an option behind it. */
    private Optional<Integer> at(Problem problem) {
        for (int i = 0; i + 2 < words.size(); i++) {
            boolean sets = List.of(GivenValues.SET, GivenValues.SET_ALL).contains(words.get(i));
            if (sets && !words.get(i + 1).contains("=") && !words.get(i + 2).startsWith("--")
                    && problem.where().equals(words.get(i) + " " + Words.shown(words.get(i + 1), 80))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
