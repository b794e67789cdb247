package kharcha.account;

/** All that one transaction about accounts works with. */
public interface Register {
    Credentials credentials();

    Identities identities();

    Sessions sessions();

    Codes codes();

    Outbox outbox();

    Moves moves();

    PersonalTokens tokens();

    Departures departures();

    MonthlyReports monthlyReports();
}
