package kith;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Settings of a plain world, in which tests count by hand: one function serves a need, all people make ties alike and
 * turn to an AI alike, nothing swings by itself, and somebody is always around. The defaults may move; these do not.
 */
public final class PlainSettings {
    /** One function serves help, one guidance. */
    public static final List<String> ONE_FUNCTION = List.of(
            "needs.help.care_share=0", "needs.help.transaction_share=1", "needs.guidance.care_share=0",
            "needs.guidance.hierarchy_share=1");

    /** People and days differ in few things. */
    public static final List<String> ALIKE = List.of(
            "ties.propensity_spread=0", "population.kin_group_spread=0", "population.sociability_alike=0",
            "population.friends_sociability=0.3", "ties.formation=0.07", "ties.formation_sociability=0.25",
            "ties.formation_sociability_gap=0", "choice.friends_age_effect=0", "needs.strength_spread=0.07",
            "needs.strength_per_decade=-0.005", "seeking.felt_per_day=4.3", "well_being.set_point_spread=1.55",
            "loneliness.scale_mean=0.2223", "loneliness.scale_sd=0.0878", "distress.spread=0",
            "distress.loneliness_effect=0", "mood.spread=0", "hardship.illness_per_year=0",
            "hardship.job_loss_per_year=0", "standards.norm_spread=0", "standards.omission=0",
            "life_events.pairing_intimacy=0", "life_events.break_up_intimacy=0", "heard.by_people=0.75",
            "coping.rate=0.05", "coping.distress_below=6");

    /** An AI attracts everybody alike, new or not. */
    public static final List<String> AI_ALIKE = List.of(
            "ai.partner.use_spread=0", "ai.partner.novelty_pull=0", "ai.partner.relief_reward=0.4",
            "ai.adoption.curiosity_per_day=0", "ai.adoption.leave_novelty_effect=0", "ai.attitude.pull=1.7",
            "reach.ai_less=1.4");

    /** Somebody is always around, and all sessions take time for people. */
    public static final List<String> ALL_AROUND = List.of("choice.ai_rule=one_logit", "ai.takes_time=1");

    private PlainSettings() {}

    /** All of them, then the values given, which win. */
    public static List<String> and(String... sets) {
        return Stream.of(ONE_FUNCTION, ALIKE, AI_ALIKE, ALL_AROUND, Arrays.asList(sets)).flatMap(List::stream).toList();
    }
}
