package kith.scenario.settings;

import java.util.Map;

/** AI partners: whether there are any, what they do, and how people come to use them. */
public record AiSettings(
        @Parameter(value = "false", text = "Switch: AI partners exist from day 0.", study = true) boolean present,
        @Parameter(value = "companion", text = "The AI role on offer if no products are named: a name under roles.ai.",
                study = true) String role,
        @Parameter(value = "0.5",
                text = "Share of AI sessions that take social time. The other sessions take time from other media, "
                        + "such as television. After those, a person does the same as without the AI.",
                unit = "share", min = 0, max = 1, range = "uniform(0, 1)", formerSwitch = true,
                saying = "%s of the AI sessions take time from people",
                subject = "the share of AI sessions that take time from people",
                source = "assumption; new media displace mainly other media (Hall, Kearney & Xing 2018, "
                        + "doi:10.1080/1369118X.2018.1430162), so the share may be near 0. The default is the "
                        + "middle of the range") double takesTime,
        @Parameter(value = "true",
                text = "Switch: a session with an AI satisfies needs and gives practice.") boolean gives,
        @Parameter(value = "0",
                text = "Placebo AI, if above 0. People adopt and use it, but sessions have no effect on their "
                        + "lives. Each number gives other random draws for what a person does after a "
                        + "session.",
                min = 0, max = 1_000, study = true) int placebo,
        ConductSettings conduct,
        Map<String, ProductSettings> products,
        Map<String, ProviderSettings> providers,
        AiPartnerSettings partner,
        WithdrawalSettings withdrawal,
        AdoptionSettings adoption,
        GoodbyeSettings goodbye,
        AiNormSettings norms,
        AttitudeSettings attitude) {}
