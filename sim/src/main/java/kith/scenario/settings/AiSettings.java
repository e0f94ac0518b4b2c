package kith.scenario.settings;

import java.util.Map;

/** AI partners: whether there are any, what they do, and how people come to use them. */
public record AiSettings(
        @Parameter(value = "false", text = "Switch: AI partners exist from day 0.", study = true) boolean present,
        @Parameter(value = "companion", text = "The AI role on offer if no products are named: a name under roles.ai.",
                study = true) String role,
        @Parameter(value = "true",
                text = "Switch: time with an AI is taken from the day's social time.") boolean takesTime,
        @Parameter(value = "true", text = "Switch: a session with an AI satisfies needs.") boolean gives,
        ConductSettings conduct,
        Map<String, ProductSettings> products,
        Map<String, ProviderSettings> providers,
        AiPartnerSettings partner,
        WithdrawalSettings withdrawal,
        AdoptionSettings adoption,
        AiNormSettings norms) {}
