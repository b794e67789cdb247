package kharcha.understanding;

/**
 * The mark of a message that Kharcha itself sends to Watson, to learn its label and nothing else. Kharcha's skill and its webhooks
 * answer nothing to a message that bears it, so that no message goes round in a circle.
 */
public final class LabelOnly {
    /** The name of the variable that is true: of the dialog skill in {@code user_defined}, of the actions skill in {@code skill_variables}. */
    public static final String MARK = "kharcha_label_only";

    private LabelOnly() {}
}
