package kharcha.understanding;

/**
 * Tells what somebody supposes, promises or waits for ("if I get the job it'd be 2600", "said maybe 20k") from what has
 * happened: none of it is booked, whatever else is said of it.
 */
final class Suppositions {
    private Suppositions() {}

    /** Whether the passage hangs on a condition or a conjecture. */
    static boolean are(Passage passage) {
        return passage.all(Cue.SUPPOSED).anyMatch(hit -> !isSaidOfAPurchase(passage, hit));
    }

    /** "Paid 40 for the deposit, if they cancel I get it back": the money is gone all the same. */
    private static boolean isSaidOfAPurchase(Passage passage, Passage.Hit hit) {
        return passage.all(Cue.SPENT)
                .anyMatch(spent -> spent.from() < hit.from()
                        && passage.all(Cue.PLANNED)
                                .noneMatch(plan -> plan.from() < spent.from() && spent.from() < plan.to()));
    }
}
