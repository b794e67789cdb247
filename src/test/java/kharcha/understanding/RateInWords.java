package kharcha.understanding;

/** What a message about rates or travel was taken to mean, on one line. */
final class RateInWords {
    private RateInWords() {}

    static String of(Intent.OfRates intent) {
        return switch (intent) {
            case Intent.SayRate it ->
                "rate " + it.of() + " " + (it.in() == null ? "home" : it.in()) + " "
                        + it.value().stripTrailingZeros().toPlainString()
                        + (it.day() == null ? "" : " " + it.day());
            case Intent.TellRate it -> "rate of " + it.of() + (it.day() == null ? "" : " " + it.day());
            case Intent.ForgetRates it -> "forget rates of " + it.of();
            case Intent.AskAtTodaysRate _ -> "at today's rate";
        };
    }

    static String of(Intent.OfTravel intent) {
        return switch (intent) {
            case Intent.Travel it -> "in " + it.place().zone() + (it.until() == null ? "" : " until " + it.until());
            case Intent.ComeHome _ -> "back home";
        };
    }
}
