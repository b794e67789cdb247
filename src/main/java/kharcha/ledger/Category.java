package kharcha.ledger;

/**
 * One of the categories everybody starts with.
 *
 * @param name as it is shown
 * @param icon the icon's name in the Lucide family
 * @param colour as #rrggbb; neighbours in a chart differ for the colour-blind too
 * @param direction whether its entries are spent or earned
 */
public record Category(CategoryId id, String name, String icon, String colour, Direction direction) {}
