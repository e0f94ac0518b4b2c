package kith.scenario;

/** Social confidence: it grows when turning to people works out, shrinks with refusals, and erodes without practice. */
public record ConfidenceSettings(
        @Parameter(value = "0.5", text = "Confidence at which it neither encourages nor holds back; everybody starts there.", unit = "share", min = 0.01, max = 1, change = Change.RESTART, range = "fixed")
                double start,
        @Parameter(value = "0.0036", text = "Confidence gained when somebody one turned to is there, of what is left to 1.", unit = "1/contact", min = 0, max = 1)
                double practice,
        @Parameter(value = "0.004", text = "Confidence lost to a refusal, of what there is.", unit = "1/refusal", min = 0, max = 1)
                double refusalLoss,
        @Parameter(value = "90", text = "Time constant with which it erodes without practice.", unit = "day", min = 1, max = 36500)
                double erodesOverDays,
        @Parameter(value = "1.5", text = "Log odds of turning to people won by full confidence over none; 0 switches the mechanism off.", unit = "logit", min = 0, max = 10)
                double pull) {}
