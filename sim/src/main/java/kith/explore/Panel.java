package kith.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What the people in a lecture hall are asked, and what they answered. It asks one question at a time; before the
 * first one people join, and after the last one everybody sees the result. A voter is a name without meaning, and has
 * one answer to each question. Every method can be called from any thread.
 */
public final class Panel {
    /** Names of the two stages without a question. */
    public static final String JOIN = "join";
    public static final String RESULT = "result";

    /** How many voters a panel takes, so that nobody can fill the memory. */
    public static final int MOST_VOTERS = 1000;

    private final String scenario;
    private final List<PanelQuestion> questions;
    private final Map<String, Map<String, Double>> votes = new LinkedHashMap<>();
    private String stage = JOIN;

    /**
     * A panel without votes.
     *
     * @param scenario name of the scenario that the questions are about
     */
    public Panel(String scenario, List<PanelQuestion> questions) {
        this.scenario = scenario;
        this.questions = List.copyOf(questions);
    }

    /** Name of its scenario. */
    public String scenario() {
        return scenario;
    }

    /** All its questions, in order. */
    public List<PanelQuestion> questions() {
        return questions;
    }

    /** The question of a name. */
    public Optional<PanelQuestion> question(String id) {
        return questions.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** What everybody sees: {@link #JOIN}, {@link #RESULT}, or the name of a question. */
    public synchronized String stage() {
        return stage;
    }

    /** Moves to a stage; false where there is none of this name. */
    public synchronized boolean moveTo(String to) {
        boolean known = to.equals(JOIN) || to.equals(RESULT) || question(to).isPresent();
        if (known) {
            stage = to;
        }
        return known;
    }

    /** Takes a voter in; false where the panel is full. */
    public synchronized boolean join(String voter) {
        if (votes.size() >= MOST_VOTERS && !votes.containsKey(voter)) {
            return false;
        }
        votes.computeIfAbsent(voter, name -> new TreeMap<>());
        return true;
    }

    /** Whether a voter has joined. */
    public synchronized boolean knows(String voter) {
        return votes.containsKey(voter);
    }

    /** How many have joined. */
    public synchronized int voters() {
        return votes.size();
    }

    /**
     * Notes an answer; an earlier one to the same question is forgotten.
     *
     * @throws IllegalArgumentException if nobody of this name joined, or the question or the answer does not exist
     */
    public synchronized void vote(String voter, String question, double answer) {
        Map<String, Double> own = votes.get(voter);
        boolean exists = question(question).filter(each -> each.answers().contains(answer)).isPresent();
        if (own == null || !exists) {
            throw new IllegalArgumentException("'" + answer + "' is not an answer to '" + question + "'");
        }
        own.put(question, answer);
    }

    /** How many gave each answer to a question, in the order of its answers. */
    public synchronized int[] counts(PanelQuestion question) {
        int[] counts = new int[question.answers().size()];
        for (Map<String, Double> own : votes.values()) {
            Double answer = own.get(question.id());
            if (answer != null) {
                counts[question.answers().indexOf(answer)]++;
            }
        }
        return counts;
    }

    /** The answers of those who gave any, by voter and question. */
    public synchronized Map<String, Map<String, Double>> votes() {
        Map<String, Map<String, Double>> copy = new LinkedHashMap<>();
        votes.forEach((voter, own) -> {
            if (!own.isEmpty()) {
                copy.put(voter, new TreeMap<>(own));
            }
        });
        return copy;
    }

    /** What a rule decides, by question; questions that nobody answered are left out. */
    public synchronized Map<PanelQuestion, Double> decisions(VoteRule rule) {
        Map<PanelQuestion, Double> all = new LinkedHashMap<>();
        for (PanelQuestion question : questions) {
            OptionalDouble value = rule.of(question, counts(question));
            if (value.isPresent()) {
                all.put(question, value.getAsDouble());
            }
        }
        return all;
    }

    /**
     * How far a rule hears the voter whom it hears least. A decision agrees with an answer if both are on the same side
     * of 0 (a permission), or at most a quarter of the scale apart (conduct).
     *
     * @return that voter's answers that agree with the rule, and all of them; empty without votes
     */
    public synchronized Optional<Agreement> leastHeard(VoteRule rule) {
        Map<PanelQuestion, Double> decided = decisions(rule);
        List<Agreement> all = new ArrayList<>();
        for (Map<String, Double> own : votes().values()) {
            int agrees = 0;
            for (Map.Entry<PanelQuestion, Double> each : decided.entrySet()) {
                Double answer = own.get(each.getKey().id());
                agrees += answer != null && agree(each.getKey(), each.getValue(), answer) ? 1 : 0;
            }
            all.add(new Agreement(agrees, own.size()));
        }
        return all.stream().min((one, other) -> Double.compare(one.share(), other.share()));
    }

    private static boolean agree(PanelQuestion question, double decided, double answer) {
        double scale = question.answers().get(question.answers().size() - 1) - question.answers().get(0);
        return question.isOfRole() ? decided < 0 == answer < 0 : Math.abs(decided - answer) <= scale / 4 + 1e-9;
    }

    /** Answers that agree with a rule, of all answers of a voter. */
    public record Agreement(int agrees, int of) {
        double share() {
            return (double) agrees / of;
        }
    }
}
