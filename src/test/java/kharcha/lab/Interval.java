package kharcha.lab;

import java.util.Locale;

/**
 * Between what shares the true one lies with 95 % confidence, by Wilson's score interval (E. B. Wilson, JASA 22, 1927), which also
 * holds for few cases and for shares near 0 and 1.
 */
record Interval(double low, double high) {
    /** The normal distribution's 97.5 % quantile. */
    private static final double Z = 1.959964;

    static Interval of(int hits, int cases) {
        double share = (double) hits / cases;
        double middle = share + Z * Z / (2 * cases);
        double reach = Z * Math.sqrt(share * (1 - share) / cases + Z * Z / (4.0 * cases * cases));
        double scale = 1 + Z * Z / cases;
        return new Interval((middle - reach) / scale, (middle + reach) / scale);
    }

    /** In per cent. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f to %.1f %%", 100 * Math.max(0, low), 100 * Math.min(1, high));
    }
}
