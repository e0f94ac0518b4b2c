package kith.analysis.trial;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kith.analysis.table.TrialDesign;
import kith.analysis.wording.Numeral;

/**
 * Says with which arm each arm of a trial is compared. An arm on a line of doses is compared with the arm of its own
 * line that has the dose of the control arm, so that the two differ in the dose alone. Every other arm is compared with
 * the control arm of the trial.
 */
public record Controls(TrialDesign trial) {

    /** The name of the arm with which an arm is compared; its own name for a control arm, empty without any. */
    public String of(TrialDesign.Arm arm) {
        return own(arm).map(TrialDesign.Arm::name).orElse(trial.controlArm());
    }

    /** The arm of the same line with the dose of the control arm. */
    private Optional<TrialDesign.Arm> own(TrialDesign.Arm arm) {
        Double dose = dose();
        return dose == null || arm.line() == null ? Optional.empty()
                : trial.arms().stream().filter(each -> arm.line().equals(each.line()) && dose.equals(each.dose()))
                        .findFirst();
    }

    private Double dose() {
        return control().map(arm -> arm.line() == null ? null : arm.dose()).orElse(null);
    }

    private Optional<TrialDesign.Arm> control() {
        return trial.arms().stream().filter(arm -> arm.name().equals(trial.controlArm())).findFirst();
    }

    /** Whether the trial has a control arm. */
    public boolean exist() {
        return !trial.controlArm().isEmpty();
    }

    /** Whether there are several: one on each line of doses. */
    public boolean areSeveral() {
        return trial.arms().stream().map(this::of).distinct().count() > 1;
    }

    /** What is subtracted, for the head of a chart: "the control arm", "the neutral AI (0)". */
    public String brief() {
        return areSeveral() ? "the " + DoseLine.words(dose()) + " AI (" + DoseLine.number(dose()) + ")"
                : "the control arm";
    }

    /** With what arms are compared, as the end of a sentence. */
    public String words() {
        return areSeveral() ? brief() + " of the same group of arms" : "the arm “" + trial.armLabel(trial.controlArm())
                + "”";
    }

    /** Warns of arms that had another number of sessions than their control arm; empty where there are none. */
    public String caution() {
        TrialDesign.Arm control = control().orElse(null);
        if (control == null || control.treatment().equals("nothing")) {
            return "";
        }
        List<TrialDesign.Arm> others = trial.arms().stream()
                .filter(arm -> of(arm).equals(control.name()))
                .filter(arm -> arm.sessionsCount() > 0 && control.sessionsCount() > 0
                        && arm.sessionsCount() != control.sessionsCount())
                .toList();
        return others.isEmpty() ? "" : "The control arm had " + Numeral.count(control.sessionsCount(), "session")
                + ". Other arms had another number: "
                + others.stream().map(arm -> "“" + arm.label() + "” " + arm.sessionsCount())
                        .collect(Collectors.joining(", "))
                + ". A part of their difference comes from the number of sessions.";
    }
}
