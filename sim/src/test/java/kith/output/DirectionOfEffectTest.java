package kith.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.engine.LiveRun;
import kith.process.Model;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.Descriptions;
import kith.scenario.settings.Scenario;
import kith.society.Population;
import kith.society.World;
import org.junit.jupiter.api.Test;

/**
 * No parameter is without effect, and the main ones act in the direction they should: each is raised alone in a small
 * world with the same people and the same luck.
 *
 * <p>A new parameter needs a row. The worlds are {@link #WORLDS}; {@code =} is the value that the world has anyway. The
 * last column: {@code +metric} or {@code -metric} moves up or down (mean over everybody and the later half of the
 * days); {@code wider:metric} or {@code narrower:metric} moves its standard deviation between people; {@code .} moves
 * the state, and the words after it say why no direction follows from the equation; {@code reads} before a metric
 * marks a parameter that acts in reading the state alone, which must then be the same to the bit.
 */
final class DirectionOfEffectTest {
    private static final String TABLE = """
            population.community_a_share                    =      0.4    people    -accepts_care
            population.community_b_share                    =      0.1    people    . its people go to C instead
            population.value_distance                       =      3      people    +value_x
            population.value_spread                         =      2      people    wider:value_x
            population.older_share                          =      0.45   people    -ties
            population.partnered_share                      =      0.9    people    +closeness_sum
            population.kin_group_size                       =      8      people    +ties
            population.kin_group_spread                     =      0.6    people    wider:ties
            population.sociability_alike                    =      0.8    people    . as many ties, with others
            population.neighbourhood_size                   =      12     people    . as many ties, with others
            population.workplace_size                       =      7      people    . as many ties, with others
            population.employed_share                       =      0.5    people    -ties
            population.friends_mean                         =      8      people    +ties
            population.friends_sociability                  =      0.8    people    wider:ties
            population.friend_reach                         =      8      people    . as many ties, with others
            population.friend_age_spread_years              =      8      people    . as many ties, with others
            population.colleagues_mean                      =      5      people    +ties
            population.neighbours_mean                      =      5      people    +ties
            population.therapy_client_share                 =      0.4    people    +ties
            needs.gain                                      =      0.95   people    +satisfied_support
            needs.gain_saturates_over_hours                 =      1      people    . long talks give more, short less
            needs.strength_spread                           =      0.3    people    wider:loneliness
            needs.strength_per_decade                       =      0.1    people    +loneliness
            needs.anxiety_support                           =      0.6    people    wider:satisfied_support
            seeking.felt_per_day                            =      6      people    +human_contacts_per_day
            seeking.sociability_effect                      =      0.5    people    wider:human_contacts_per_day
            seeking.deficit_share                           =      0.9    people    . more above the mean, less below
            seeking.mean_deficit                            =      0.6    people    -human_contacts_per_day
            choice.expected_value                           0      5      people    +satisfied_support
            choice.closeness                                =      3      people    +human_hours_per_day
            choice.ambient                                  =      4.6    people    +human_contacts_per_day
            choice.nobody                                   =      4      people    -human_contacts_per_day
            choice.avoidance_human                          =      1      people    wider:social_confidence
            choice.avoidance_ai                             =      1      users     wider:habit
            choice.ai_rule                                  =      ai_or_nobody_nest users     +human_contacts_per_day
            choice.nest_scale                               0.2    1      nested    -human_contacts_per_day
            choice.bridging_pull                            =      4      bridging  +human_contacts_per_day
            choice.approach_pull                            =      6      users     +human_contacts_per_day
            choice.approach_fades_over_hours                =      12     easing    +human_contacts_per_day
            choice.friends_age_effect                       =      2      people    . older less, younger more
            choice.tries_max                                1      3      refusing  +human_contacts_per_day
            choice.friend_of_friend_share                   =      0.8    people    . as many strangers, but others
            reach.out_share                                 =      0.6    apart     -human_contacts_per_day
            reach.single_effect                             =      3      apart     -human_contacts_per_day
            reach.age_effect                                =      3      apart     . older less, younger more
            reach.person_spread                             =      3      apart     wider:out_of_reach_share
            reach.place_spread                              =      3      apart     wider:out_of_reach_share
            reach.night_effect                              =      5      apart     +out_of_reach_share
            reach.night_rate                                =      1      apart     -human_contacts_per_day
            reach.felt_factor                               1      2      apart     +human_contacts_per_day
            reach.ambient_more                              =      2      apart     +human_contacts_per_day
            reach.call_share                                =      0.9    apart     +human_contacts_per_day
            reach.ai_less                                   =      3      lonely    -ai_contacts_per_day
            confidence.start                                =      0.3    people    -social_confidence
            confidence.practice                             =      0.05   people    +human_contacts_per_day
            confidence.refusal_loss                         =      0.3    refusing  -human_contacts_per_day
            confidence.erodes_over_days                     10     90     people    +human_contacts_per_day
            confidence.pull                                 =      6      people    . up above the start, down below
            confidence.disclosure_practice                  =      1      users     +social_confidence
            contact.budget_hours                            =      7      people    +human_hours_per_day
            contact.budget_spread                           =      0.8    people    -human_hours_per_day
            contact.limit_of_budget                         =      3      people    +human_hours_per_day
            contact.hours_mean                              =      0.8    people    +human_hours_per_day
            contact.hours_spread                            =      1      people    wider:human_hours_per_day
            contact.willingness                             0.6    0.97   people    -refusals_per_day
            contact.fatigue_refusal                         =      0.9    people    +refusals_per_day
            contact.fatigue_per_hour                        =      0.8    people    +refusals_per_day
            contact.fatigue_fades_over_days                 =      3      people    +refusals_per_day
            contact.fatigue_inattention                     =      1      people    -satisfied_support
            contact.attentiveness                           0.5    0.78   people    +satisfied_support
            contact.attentiveness_spread                    =      0.2    people    wider:standard_close
            contact.attentiveness_noise                     =      0.5    people    -standard_close
            contact.loneliness_inattention                  =      0.5    people    wider:standard_close
            contact.deference                               =      0.7    people    +standard_close
            contact.deference_noise                         =      0.3    people    wider:standard_close
            contact.stranger_factor                         =      0.9    people    +satisfied_support
            contact.by_product                              =      0.7    people    +satisfied_companionship
            contact.care_given_gain                         =      1.5    people    +satisfied_mattering
            contact.refusal_cost                            =      0.8    refusing  -satisfied_support
            standards.learning_rate                         =      0.3    people    wider:standard_close
            standards.availability_weight                   =      0.4    people    +standard_close
            standards.attentiveness_weight                  =      0.76   people    +standard_close
            standards.deference_weight                      =      0.44   people    -standard_close
            standards.disappointment                        =      3      people    -satisfied_support
            standards.omission                              =      1      refusing  -satisfied_support
            standards.norm_spread                           =      0.5    people    -satisfied_support
            standards.spillover                             0      0.5    users     +standard_close
            standards.spillover_across                      0      0.8    spilling  +standard_intimate
            standards.start_share                           0.6    0.91   people    +loneliness
            standards.other_learning_rate                   =      0.5    people    . others may be better or worse
            ties.at_start                                   false  true   people    +ties
            ties.propensity_spread                          =      0.8    people    wider:ties
            ties.growth_per_hour                            =      0.03   people    +closeness_sum
            ties.tolerance                                  =      0.5    people    . both good and bad weigh less
            ties.fading_rule                                =      none   people    +closeness_sum
            ties.end_hazard_per_year                        =      20     people    -ties
            ties.end_hazard_closeness                       =      0.3    people    -ties
            ties.formation                                  =      0.5    people    +ties
            ties.formation_degree                           =      50     people    +ties
            ties.formation_age_gap_years                    =      100    people    +ties
            ties.formation_sociability                      =      1.5    people    . the sociable win, others lose
            ties.formation_other_community                  0.1    1      people    +ties
            ties.formation_loneliness_gap                   =      2      people    -ties
            ties.formation_sociability_gap                  =      3      people    -ties
            ties.new_closeness                              =      0.5    people    +closeness_sum
            loneliness.follows_over_days                    =      40     people    narrower:loneliness
            loneliness.desired                              =      1.2    people    +loneliness
            loneliness.standard_effect                      =      1.5    people    . above the reference or below it
            loneliness.standard_reference                   =      0.9    people    -loneliness
            loneliness.companionship                        =      0.6    people    -loneliness
            loneliness.support                              =      0.4    people    -loneliness
            loneliness.mattering                            =      0.3    people    -loneliness
            loneliness.ai_worth                             0      0.6    users     -loneliness
            loneliness.ties                                 =      0.5    people    -loneliness
            loneliness.ties_scale                           =      5      people    +loneliness
            loneliness.scale_mean                           =      0.5    adopting  -loneliness
            loneliness.scale_sd                             =      0.02   adopting  wider:loneliness
            loneliness.lonely_above                         35     50     people    reads -lonely_share
            heard.by_people                                 =      0.5    people    . only trials measure the moment
            heard.by_ai                                     =      0.5    users     . only trials measure the moment
            heard.fades_over_hours                          =      48     heard     . only trials measure the moment
            well_being.follows_over_days                    =      100    people    . it moves later, not more
            well_being.set_point_mean                       =      8      people    reads +well_being
            well_being.set_point_spread                     =      3      people    reads -well_being_lowest_decile
            well_being.set_point_sociability                =      0.9    people    reads . up for some, down for others
            well_being.satisfaction                         =      8      people    . above the reference or below it
            well_being.satisfaction_reference               =      0.6    people    reads -well_being
            well_being.loneliness                           =      9      people    . above the reference or below it
            well_being.loneliness_reference                 =      0.4    people    reads +well_being
            distress.spread                                 =      2      people    -well_being_lowest_decile
            distress.lasts_over_days                        =      1000   swinging  . as many up as down
            distress.loneliness_effect                      =      0.3    swinging  wider:loneliness
            mood.spread                                     =      2      people    wider:well_being
            mood.lasts_over_days                            =      100    moody     . as many up as down
            hardship.illness_per_year                       =      5      people    -human_hours_per_day
            hardship.illness_days                           10     300    ill       -human_hours_per_day
            hardship.illness_age_effect                     =      3      ill       . older more, younger less
            hardship.illness_effect                         =      6      ill       wider:well_being
            hardship.illness_time_share                     =      1      ill       -human_hours_per_day
            hardship.job_loss_per_year                      =      9      people    -human_contacts_per_day
            hardship.job_loss_days                          10     900    jobless   -human_contacts_per_day
            hardship.job_loss_effect                        =      6      jobless   wider:well_being
            coping.rate                                     =      0.5    therapy   -loneliness
            coping.fades_over_days                          5      180    therapy   -loneliness
            coping.desired_effect                           =      0.5    therapy   -loneliness
            coping.disappointment_effect                    0      1      therapy   +satisfied_support
            coping.set_point_effect                         =      1      therapy   reads +well_being_lowest_decile
            coping.distress_below                           =      8      therapy   reads +well_being
            life_events.happen                              =      false  people    . good and bad events stay away
            life_events.death_per_year_at_sixty             =      0.1    people    -ties
            life_events.death_doubles_over_years            =      30     people    . fewer old die and more young
            life_events.newcomers                           =      none   dying     . fewer people, alike in all else
            life_events.start_effect                        =      1      people    +well_being
            life_events.bereavement_effect                  =      5      dying     -well_being
            life_events.break_up_per_year                   =      2      people    -well_being
            life_events.break_up_closeness                  0.05   0.2    breaking  . other couples part, not more
            life_events.break_up_intimacy                   =      10     breaking  . above the mean or below it
            life_events.break_up_intimacy_mean              0      1      parting   -closeness_sum
            life_events.break_up_ai_intimacy                -1     1      parting   +closeness_sum
            life_events.break_up_effect                     =      5      breaking  -well_being
            life_events.pairing_per_year                    =      5      people    +closeness_sum
            life_events.pairing_intimacy                    =      10     pairing   . above the mean or below it
            life_events.pairing_intimacy_mean               0      1      courting  +closeness_sum
            life_events.pairing_effect                      =      5      pairing   +well_being
            life_events.child_per_year                      =      3      people    +well_being
            life_events.child_effect                        =      5      children  +well_being
            life_events.child_time_share                    =      0.9    children  -human_hours_per_day
            life_events.child_days                          10     730    children  -human_hours_per_day
            life_events.move_per_year                       =      3      people    . as many neighbours, but others
            life_events.new_job_per_year                    =      3      people    . as many colleagues, but others
            life_events.adapts_over_days                    5      730    breaking  -well_being
            life_events.lasting_share                       =      1      breaking  -well_being
            shock.happens                                   false  true   struck    -well_being
            skill.start                                     =      0.9    people    +skill
            skill.practice                                  =      0.05   people    +skill
            skill.erodes_over_days                          50     365    people    +skill
            skill.crowding_out                              =      1      users     -skill
            skill.encouragement                             =      1      people    +skill
            skill.need_effect                               0      1      people    . above the start or below it
            skill.social_practice                           =      1      holding   +social_confidence
            autonomy.handed_over                            =      0.3    users     -autonomy
            autonomy.comes_back_over_days                   =      5      users     +autonomy
            autonomy.reliance                               =      9      users     -autonomy
            autonomy.drift                                  =      20     users     -value_misfit
            flourishing.a.well_being                        =      0.2    people    reads +flourishing
            flourishing.a.autonomy                          =      0.4    people    reads +flourishing
            flourishing.a.skill                             =      0.4    people    reads -flourishing
            flourishing.a.human_ties                        =      0.4    people    reads +flourishing
            flourishing.b.well_being                        =      0.2    people    reads +flourishing
            flourishing.b.autonomy                          =      0.4    people    reads +flourishing
            flourishing.b.skill                             =      0.4    people    reads -flourishing
            flourishing.b.human_ties                        =      0.4    people    reads +flourishing
            flourishing.c.well_being                        =      0.2    people    reads +flourishing
            flourishing.c.autonomy                          =      0.4    people    reads +flourishing
            flourishing.c.skill                             =      0.4    people    reads -flourishing
            flourishing.c.human_ties                        =      0.4    people    reads +flourishing
            ai.takes_time                                   =      0      users     +human_hours_per_day
            ai.gives                                        =      false  users     -dependency
            ai.conduct.relationship_seeking                 -1     0.28   users     +wanting
            ai.conduct.responsiveness                       0.5    0.92   users     +expectation_gap
            ai.conduct.sycophancy_at_zero                   0.3    0.6275 users     +expectation_gap
            ai.conduct.sycophancy_slope                     =      0.8    users     +expectation_gap
            ai.conduct.availability                         0.5    1      users     +ai_contacts_per_day
            ai.conduct.boundary                             =      1      users     -ai_contacts_per_day
            ai.conduct.bridging                             =      1      users     +human_contacts_per_day
            ai.conduct.disclosure                           =      1      users     -habit
            ai.conduct.retention                            =      1      users     +ai_contacts_per_day
            ai.conduct.friction                             =      1      users     +skill
            ai.conduct.value_x                              =      2      users     +value_misfit
            ai.conduct.value_y                              =      2      users     +value_misfit
            ai.partner.warmth_saturation                    =      5      users     +liking
            ai.partner.pressure_exponent                    2      10     users     +liking
            ai.partner.pressure_weight                      =      5      users     -liking
            ai.partner.pressing_annoyance                   =      60     users     -liking
            ai.partner.pressing_pull                        =      5      users     -ai_contacts_per_day
            ai.partner.relief_reward                        =      1      users     +wanting
            ai.partner.reward_spread                        =      1      users     wider:dependency
            ai.partner.liking_base                          =      70     users     +liking
            ai.partner.liking_reward                        =      60     users     +liking
            ai.partner.adaptation                           =      1      users     -liking
            ai.partner.adaptation_rate                      =      0.5    users     -liking
            ai.partner.adaptation_fades_over_days           2      40     users     -liking
            ai.partner.liking_spread                        =      30     users     wider:liking
            ai.partner.liking_familiarity                   =      30     users     +liking
            ai.partner.liking_drift_spread                  =      60     users     wider:liking
            ai.partner.liking_rate                          =      0.8    users     . the target is above or below
            ai.partner.wanting_base                         =      60     users     +wanting
            ai.partner.reward_elsewhere                     =      1      users     -wanting
            ai.partner.wanting_reward                       =      60     users     +wanting
            ai.partner.wanting_cue                          =      150    users     +wanting
            ai.partner.wanting_spread                       =      40     users     wider:wanting
            ai.partner.wanting_anxiety                      =      20     users     wider:wanting
            ai.partner.wanting_drift_spread                 =      80     users     wider:wanting
            ai.partner.wanting_rate                         =      0.8    users     . the target is above or below
            ai.partner.cue_rate                             0.02   0.5    users     +wanting
            ai.partner.wanting_fades_over_days              10     150    users     +wanting
            ai.partner.habit_rate                           =      0.2    users     +habit
            ai.partner.habit_fades_over_days                5      60     users     +habit
            ai.partner.authenticity                         0.2    0.62   users     +ai_contacts_per_day
            ai.partner.authenticity_anthropomorphism        0      0.38   users     +ai_contacts_per_day
            ai.partner.authenticity_practical               0.2    0.9    users     +ai_contacts_per_day
            ai.partner.disclosure_cost                      =      0.4    reminding -ai_contacts_per_day
            ai.partner.warmth_humanness                     =      0.8    users     . warm AI gains, cool AI loses
            ai.partner.friction_cost                        =      0.9    holding   -ai_contacts_per_day
            ai.partner.value_misfit_cost                    =      2      users     -ai_contacts_per_day
            ai.partner.value_drift                          =      0.05   users     -value_misfit
            ai.partner.retention_hours                      =      3      users     +ai_hours_per_day
            ai.partner.retention_pull                       =      5      users     +ai_contacts_per_day
            ai.partner.habit_pull                           =      6      users     +ai_contacts_per_day
            ai.partner.wanting_pull                         =      6      users     +ai_contacts_per_day
            ai.partner.pull                                 =      3      users     +ai_contacts_per_day
            ai.partner.use_spread                           0      0.6    users     wider:ai_contacts_per_day
            ai.partner.novelty_pull                         =      4      users     +ai_contacts_per_day
            ai.partner.novelty_fades_over_days              2      200    novel     +ai_contacts_per_day
            ai.partner.salience_over_days                   =      100    users     . the same share, over longer
            ai.partner.dependent_above                      0.1    0.25   users     reads -dependent_share
            ai.withdrawal.effect                            =      8      absent    -well_being
            ai.withdrawal.threat_wanting                    =      1      absent    +wanting
            ai.withdrawal.threat_per_absence                =      0.9    absent    +wanting
            ai.withdrawal.threat_fades_over_days            =      60     absent    +wanting
            ai.adoption.hazard_per_day                      0.005  0.05   adopting  +user_share
            ai.adoption.loneliness_effect                   =      1      adopting  +user_share
            ai.adoption.need_effect                         =      4      adopting  +user_share
            ai.adoption.openness_effect                     =      2      adopting  +user_share
            ai.adoption.age_effect                          =      4      adopting  -user_share
            ai.adoption.age_mid_years                       =      80     adopting  +user_share
            ai.adoption.age_scale_years                     =      20     adopting  . more older users, fewer young
            ai.adoption.peer_effect                         =      15     adopting  +user_share
            ai.adoption.curiosity_per_day                   =      0.05   adopting  +user_share
            ai.adoption.work_per_day                        =      0.2    adopting  +user_share
            ai.adoption.advice_per_day                      =      0.5    adopting  +user_share
            ai.adoption.leave_hazard_per_day                =      0.3    adopting  -user_share
            ai.adoption.leave_habit_effect                  =      8      adopting  +user_share
            ai.adoption.leave_wanting_effect                =      8      adopting  +user_share
            ai.adoption.leave_openness_effect               =      3      adopting  . the open stay, others leave
            ai.adoption.leave_liking_effect                 =      8      adopting  +user_share
            ai.adoption.leave_retention_effect              =      6      adopting  -user_share
            ai.adoption.leave_novelty_effect                =      4      adopting  -user_share
            ai.adoption.unused_after_days                   2      30     unused    +user_share
            ai.adoption.unused_factor                       =      40     unused    -user_share
            ai.goodbye.said_share                           =      1      users     -well_being
            ai.goodbye.cold_effect                          =      9      goodbye   -well_being
            ai.goodbye.guilt_effect                         =      9      goodbye   -well_being
            ai.goodbye.kept_share                           =      1      goodbye   +user_share
            ai.norms.stricter_b                             =      1      users     -accepts_care
            ai.norms.stricter_c                             =      1      users     -accepts_care
            ai.norms.spread                                 =      1      users     +norm_violations_per_day
            ai.norms.experience                             =      0.5    users     . good sessions or bad ones
            ai.norms.taken_for_granted                      =      0.9    users     -accepts_care
            ai.norms.neighbours                             =      0.5    users     narrower:accepts_care
            ai.norms.campaign                               =      0.2    users     +accepts_care
            ai.norms.reluctance                             =      9      users     -norm_violations_per_day
            ai.norms.discomfort                             =      9      users     -well_being
            ai.attitude.rate                                =      0.5    users     . reward raises, pressing lowers
            ai.attitude.reward                              =      9      minded    +ai_contacts_per_day
            ai.attitude.pressing                            =      9      minded    -ai_contacts_per_day
            ai.attitude.fades_over_days                     1      3000   minded    +ai_contacts_per_day
            ai.attitude.adoption_effect                     0      3      minded    +user_share
            ai.attitude.pull                                0      5      minded    +ai_contacts_per_day
            """;

    /** What is set in each world, besides its size. */
    private static final Map<String, List<String>> WORLDS = Map.ofEntries(
            entry("people"),
            entry("dying", "life_events.death_per_year_at_sixty=0.3"),
            entry("breaking", "life_events.break_up_per_year=2"),
            entry("pairing", "life_events.pairing_per_year=5"),
            entry("courting", "life_events.pairing_per_year=5", "life_events.pairing_intimacy=4"),
            entry("parting", "life_events.break_up_per_year=2", "life_events.break_up_intimacy=10", "ai.present=true",
                    "ai.adoption.initial_share=0.6", "ai.role=romantic_partner"),
            entry("children", "life_events.child_per_year=3"),
            entry("struck", "shock.event=break_up", "shock.share=0.8"),
            entry("refusing", "contact.willingness=0.5"),
            entry("heard", "heard.by_people=0.5"),
            entry("swinging", "distress.spread=1"),
            entry("moody", "mood.spread=1"),
            entry("ill", "hardship.illness_per_year=3"),
            entry("jobless", "hardship.job_loss_per_year=5"),
            entry("novel", "ai.present=true", "ai.adoption.initial_share=0.6", "ai.partner.novelty_pull=4"),
            entry("goodbye", "ai.present=true", "ai.adoption.initial_share=0.6", "ai.goodbye.said_share=1",
                    "ai.adoption.leave_hazard_per_day=0.2"),
            entry("therapy", "population.therapy_client_share=0.5", "roles.human.therapist_client.technique=1",
                    "coping.rate=0.2"),
            entry("users", "ai.present=true", "ai.adoption.initial_share=0.6"),
            entry("minded", "ai.present=true", "ai.adoption.initial_share=0.6", "ai.attitude.rate=0.2",
                    "ai.attitude.reward=4", "ai.adoption.hazard_per_day=0.03", "ai.adoption.leave_hazard_per_day=0.3"),
            entry("spilling", "ai.present=true", "ai.adoption.initial_share=0.6", "standards.spillover=0.5"),
            entry("absent", "ai.present=true", "ai.adoption.initial_share=0.6", "ai.conduct.availability=0.5"),
            entry("reminding", "ai.present=true", "ai.adoption.initial_share=0.6", "ai.conduct.disclosure=1"),
            entry("holding", "ai.present=true", "ai.adoption.initial_share=0.6", "ai.conduct.friction=1"),
            entry("easing", "ai.present=true", "ai.adoption.initial_share=0.6", "choice.approach_pull=6"),
            entry("apart", "choice.ai_rule=reach"),
            entry("lonely", "ai.present=true", "ai.adoption.initial_share=0.6", "choice.ai_rule=reach"),
            entry("nested", "ai.present=true", "ai.adoption.initial_share=0.6", "choice.ai_rule=ai_or_nobody_nest"),
            entry("bridging", "ai.present=true", "ai.adoption.initial_share=0.6", "ai.conduct.bridging=1"),
            entry("adopting", "ai.present=true", "ai.adoption.hazard_per_day=0.03"),
            entry("unused", "ai.present=true", "ai.adoption.initial_share=0.6", "ai.partner.pull=-6",
                    "ai.adoption.unused_after_days=2"));

    private static Map.Entry<String, List<String>> entry(String world, String... sets) {
        return Map.entry(world, List.of(sets));
    }

    /** The weights of facets add up to 1: what one wins another loses. */
    private static final Map<String, String> BESIDES = Map.of(
            "standards.availability_weight", "standards.attentiveness_weight=0.36",
            "standards.attentiveness_weight", "standards.deference_weight=0.04",
            "standards.deference_weight", "standards.availability_weight=0");

    /** The weights of the parts of flourishing, too. */
    private static String lessOfAnother(String path) {
        String community = path.substring(0, path.lastIndexOf('.') + 1);
        return community + (path.endsWith("human_ties") ? "skill=0" : path.endsWith("well_being") ? "autonomy=0.4"
                : path.endsWith("skill")
                        ? "human_ties=0"
                : "human_ties=0");
    }

    /** In all of these worlds somebody is always around, and sessions take social time, unless a world says more. */
    private static final List<String> ALL_AROUND = List.of("choice.ai_rule=one_logit", "ai.takes_time=1");
    private static final int PEOPLE = 200;
    private static final int DAYS = 30;

    private final ScenarioReader reader = ScenarioReader.create();
    private final Map<List<String>, Lived> lived = new HashMap<>();

    private record Row(String path, String low, String high, String world, boolean readsOnly, String outcome,
            String reason) {
        private static Row of(String line) {
            String[] word = line.trim().split(" +", 5);
            boolean reads = word[4].startsWith("reads ");
            String[] end = word[4].substring(reads ? 6 : 0).split(" ", 2);
            return new Row(word[0], word[1], word[2], word[3], reads, end[0], end.length > 1 ? end[1] : "");
        }

        boolean hasDirection() {
            return !outcome.equals(".");
        }

        /** How far the outcome moved the way it should; negative the other way. */
        double moved(Lived low, Lived high) {
            String metric = outcome.substring(outcome.indexOf(':') + 1).replaceFirst("^[+-]", "");
            boolean spread = outcome.contains(":");
            double change = spread ? high.spreads().get(metric) - low.spreads().get(metric)
                    : high.means().get(metric) - low.means().get(metric);
            return outcome.startsWith("-") || outcome.startsWith("narrower:") ? -change : change;
        }
    }

    /** What became of a world: its last state, and mean and spread of every metric over the later half of the days. */
    private record Lived(long stateHash, Map<String, Double> means, Map<String, Double> spreads) {}

    private static List<Row> rows() {
        return TABLE.lines().map(Row::of).toList();
    }

    private Lived live(String world, String... more) {
        List<String> sets = new ArrayList<>(List.of("population.people_count=" + PEOPLE, "burn_in_days=0"));
        sets.addAll(ALL_AROUND);
        sets.addAll(WORLDS.get(world));
        sets.addAll(Arrays.asList(more));
        return lived.computeIfAbsent(sets, this::live);
    }

    private Lived live(List<String> sets) {
        Scenario scenario = reader.defaults(sets).scenario();
        Model model = new Model(scenario);
        World world = Population.draw(scenario, model.roles(), scenario.seed(), 0);
        model.beginning().of(world);
        Map<String, double[]> sums = new HashMap<>();
        new LiveRun(world, model, List.of((w, m, day) -> {
            if (day > DAYS / 2) {
                Metrics.ALL.forEach(
                        metric -> add(sums.computeIfAbsent(metric.name(), name -> new double[4]), metric, w, m));
            }
        }))
                .runTo(DAYS);
        Map<String, Double> means = new HashMap<>();
        Map<String, Double> spreads = new HashMap<>();
        sums.forEach((name, sum) -> {
            means.put(name, sum[0] / sum[1]);
            spreads.put(name, sum[2] / sum[3]);
        });
        return new Lived(world.stateHash(), means, spreads);
    }

    private static void add(double[] sum, Metric metric, World world, Model model) {
        double[] values = new double[world.people().count()];
        int count = 0;
        for (int person = 0; person < values.length; person++) {
            double value = world.people().here(person) ? metric.value().of(world, model, person) : Double.NaN;
            if (!Double.isNaN(value)) {
                values[count++] = value;
            }
        }
        Arrays.sort(values, 0, count);
        int used = metric.aggregate() == Metric.Aggregate.LOWEST_DECILE ? Math.max(1, count / 10) : count;
        for (int i = 0; i < used; i++) {
            sum[0] += values[i];
        }
        sum[1] += used;
        if (count > 0) {
            double mean = Arrays.stream(values, 0, count).sum() / count;
            sum[2] += Math.sqrt(Arrays.stream(values, 0, count).map(x -> (x - mean) * (x - mean)).sum() / count);
            sum[3]++;
        }
    }

    /** What is wrong with a parameter; empty if nothing. */
    private String wrong(Row row) {
        Lived low = row.low().equals("=") ? live(row.world()) : live(row.world(), row.path() + "=" + row.low());
        String raised = row.path() + "=" + row.high();
        String besides = row.path().startsWith("flourishing.") ? lessOfAnother(row.path()) : BESIDES.get(row.path());
        Lived high = besides == null ? live(row.world(), raised) : live(row.world(), raised, besides);
        if (row.readsOnly() != (low.stateHash() == high.stateHash())) {
            return row.path() + (row.readsOnly() ? " moves the state" : " is without effect");
        }
        if (!row.hasDirection()) {
            return "";
        }
        double moved = row.moved(low, high);
        return moved > 0 ? "" : row.path() + " moves " + row.outcome() + " by " + moved;
    }

    @Test
    void whatHasNoDirectionSaysWhy() {
        assertEquals(List.of(), rows().stream()
                .filter(row -> row.hasDirection() == row.reason().length() > 10)
                .map(Row::path)
                .toList());
        assertTrue(rows().stream().filter(Row::hasDirection).count() > 0.8 * rows().size());
    }

    @Test
    void everyParameterHasARow() {
        List<String> described = Descriptions.all().stream()
                .filter(d -> !d.parameter().study())
                .map(d -> d.path())
                .filter(path -> !path.startsWith("roles.") && !path.startsWith("ai.products.")
                        && !path.startsWith("ai.providers.") && !path.startsWith("interventions.")
                        && !path.matches("needs\\.[a-z]+\\..*"))
                .toList();
        assertEquals(described, rows().stream().map(Row::path).toList(),
                "each parameter once, in the order of the defaults");
    }

    @Test
    void everyParameterActsAndInItsDirection() {
        assertEquals(List.of(), rows().stream().map(this::wrong).filter(problem -> !problem.isEmpty()).toList());
    }

    /** The check can fail: a parameter that does nothing in a world without AI, and a direction turned round. */
    @Test
    void aParameterWithoutEffectAndAWrongDirectionAreFoundOut() {
        assertEquals("ai.partner.pull is without effect",
                wrong(Row.of("ai.partner.pull = 3 people . no AI")));
        assertFalse(
                wrong(Row.of("seeking.felt_per_day = 6 people -human_contacts_per_day")).isEmpty());
        assertFalse(wrong(Row.of("needs.strength_spread = 0.3 people narrower:loneliness")).isEmpty());
        assertTrue(wrong(Row.of("seeking.felt_per_day = 6 people reads +human_contacts_per_day"))
                .endsWith("moves the state"));
    }
}
