package kharcha.ledger;

/** Names a category, in the words of the default set: "eating out", "income:salary". */
public record CategoryId(String value) {
    public static final CategoryId OTHER = new CategoryId("other");
    public static final CategoryId SALARY = new CategoryId("income:salary");
    public static final CategoryId OTHER_INCOME = new CategoryId("income:other");

    public CategoryId {
        if (value.isBlank()) throw new IllegalArgumentException("a category needs a name");
    }

    public boolean isIncome() {
        return value.startsWith("income:");
    }
}
