package kharcha.account;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/** How a user wants to be understood and answered. */
public record Preferences(Locale locale, ZoneId zone, Currency homeCurrency) {}
