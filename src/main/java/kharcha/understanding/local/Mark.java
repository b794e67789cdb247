package kharcha.understanding.local;

import java.util.List;

/**
 * What a currency's sign, code or name may stand for.
 *
 * @param codes the currencies it may mean, the usual one first
 * @param minor whether it names hundredths ("cents")
 * @param before whether it may stand before its number ("€ 5", "GBP 5"), not only behind it ("5 quid")
 * @param homeOnly whether it counts only for those whose own currency it is ("R 50", "80p")
 * @param worth for a sum that is one word ("tenner") its value, else 0
 * @param length how many tokens it takes
 */
record Mark(List<String> codes, boolean minor, boolean before, boolean homeOnly, int worth, int length) {
    /**
     * The currency meant by somebody with that home currency in a region that pays with that other one, else the usual one;
     * empty when the mark is not theirs to use.
     */
    String code(String home, String local) {
        if (codes.contains(home)) return home;
        if (homeOnly) return "";
        return codes.contains(local) ? local : codes.getFirst();
    }

    boolean agrees(Mark other) {
        return codes.stream().anyMatch(other.codes::contains);
    }

    Mark taking(int tokens) {
        return new Mark(codes, minor, before, homeOnly, worth, tokens);
    }
}
